"""A token that a translation tool works with was left in the text.

## Why

Tools put tokens in the place of names, code and links, and ought to put these back. Readers see `__PH_3__` where the
name of the button should be.

## Fix

Write what the source has in its place.

## Example

`Cliquez sur __PH_3__.` in the translation of `Select **Edit**.`
"""

import re
from collections.abc import Iterator

from helpcentre.prose import visible
from helpcentre.rare import Rare
from helpcentre.rule import Fault
from helpcentre.site import Pair

_NAMES = "PH|PLACEHOLDER|TAG|CODE|LINK|URL|MASK|TOKEN|VAR|TERM|NOTRANSLATE|DNT|KEEP|ENTITY|HTML|IMG|REF"
_TOKEN = Rare(
    rf"""
    __[A-Z]+(?:_[A-Z]+)*_?\d+(?:_+|\b)                      # __PH_3__
    |(?<![A-Za-z])([A-Z])\1[A-Z]*\d+[A-Z]*\1\1(?![A-Za-z])  # XXPH0012XX
    |[\[{{<⟦⟨«]{{1,2}}\s?(?:{_NAMES})[_\s-]?\d+\s?[\]}}>⟧⟩»]{{1,2}}
    |(?<![\w-])(?:{_NAMES})[_-]?\d+(?![\w-])
    |⟦[^⟧\n]*⟧|⟨\d+⟩
    |(?P<mark>@@|%%|\#\#|\$\$)\w*\d+\w*(?P=mark)
    |</?(?:bpt|ept|ph|it|mrk|g|x|bx|ex)(?:\s+(?:id|rid|ctype)=[^<>]*)?\s*/?>
    |</?(?:unk|pad|eos|bos|mask|sep|cls)>|\[(?:UNK|PAD|EOS|BOS|MASK|SEP|CLS)\](?!\()
    |<extra_id_\d+>|⁇|▁|<\|[\w-]+\|>
    """,
    re.VERBOSE,
)

# Each begins with a sign of its own, which is what makes the search for it quick.
_HINT = re.compile(
    rf"__[A-Z]|[A-Z]{{2}}\d|(?:{_NAMES})[\s_-]?\d|[⟦⟨⁇▁]|@@|%%|##\w*\d|\$\$|<\||\[(?:UNK|PAD|EOS|BOS|MASK|SEP|CLS)\]"
    r"|</?(?:(?:bpt|ept|ph|it|mrk|g|x|bx|ex|unk|pad|eos|bos|mask|sep|cls)\b|extra_id)"
)


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each line with such tokens that the source doesn't have."""
    text = pair.translation.text
    if not (_HINT.search(text) and _TOKEN.search(text)):
        return
    for number, line in enumerate(visible(pair.translation), 1):
        found = [match for match in _TOKEN.finditer(line) if match[0] not in pair.source.text]
        if found:
            more = f", and {len(found) - 1} more on this line" if len(found) > 1 else ""
            yield Fault(number, found[0].start() + 1, f'"{found[0][0]}" is a token of a translation tool{more}')
