"""Keys of the keyboard, `++ctrl+c++`, are missing, extra or other ones than in the text that it translates.

Two names of one key, such as `ctrl` and `control`, are the same.

## Why

Another key does another thing. What isn't written as a key doesn't look like one.

## Fix

Write the keys as the source has them. The site gives each key its name in the reader's language.

## Example

    docs/fr/copy.md:7:12: error: keys "++alt+c++" where docs/en/copy.md:7 has "++ctrl+c++" [keys-differ]
"""

from collections.abc import Iterator

from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the keys of aligned texts."""
    for difference in differences(pair, What.KEYS):
        yield differs(difference, fix=True)
