"""An image's alternative text is still the source's.

Names are lawful in every language: only a text of several words, not all of them capitalised, is told.

## Why

Readers who can't see the image hear another language in the middle of their own.

## Fix

Say in the page's language what the source's alternative text says.

## Example

    docs/fr/pay.md:7:1: error: alternative text "The card form" is the source's (docs/en/pay.md:7)
    [image-alternative-untranslated]
"""

import posixpath
from collections.abc import Iterator

from helpcentre.inline.picturing import alternative, is_sentence, pictures
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every image whose alternative text is words of the source."""
    found = pictures(pair, site)
    for ours, theirs in found.matched() if found else ():
        text = alternative(theirs)
        if text == alternative(ours) and is_sentence(text) and not _is_file(text, theirs.value):
            place = theirs.place
            yield Fault(
                place.line, place.column, f'alternative text "{text}" is the source\'s ({ours.place})', ours.place
            )


def _is_file(text: str, target: str) -> bool:
    """Tell whether a text is the name of the image's file, which says nothing in any language."""
    name = posixpath.basename(target)
    return " " not in text and text in {name, posixpath.splitext(name)[0]}
