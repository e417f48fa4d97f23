"""An HTML tag of the source's running text is missing from the text that translates it.

Tags that say what a text is (`<kbd>`, `<abbr>`, `<dfn>`, `<mark>`, `<sub>` …) and tags of the site's own are
compared. A translation may have more of them: `<abbr>` explains a foreign word. `<a>`, `<img>`, `<b>`, `<strong>` and
`<code>` are compared as what they stand for.

## Why

A key no longer looks like one, an abbreviation isn't explained, a component of the page doesn't appear.

## Fix

Put the tag around the words that render the source's words.

## Example

    docs/fr/copy.md:7:1: error: tag "<kbd>" (docs/en/copy.md:7) has no counterpart here [tag-missing]
"""

from collections.abc import Iterator

from helpcentre.inline.differences import differences
from helpcentre.inline.faults import missing
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every tag that has no counterpart."""
    for difference in differences(pair, What.TAG):
        if difference.source:
            yield missing(difference)
