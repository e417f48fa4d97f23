"""A sentence is in a language that is neither the source's nor the page's.

The languages are those of the site.

## Why

Text that was copied from another translation is as strange to readers as no translation at all, and nothing of its
structure shows it.

## Fix

Translate the source's sentence into the page's language.

## Example

    docs/es/pay.md:7:1: error: "Confira se seu nome está certo." is in pt, not in es (docs/en/pay.md:7)
    [text-in-third-language]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.foreign import Left
from helpcentre.words.untranslated import untranslated


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each text with a sentence in a third language."""
    yield from (item.fault for item in untranslated(pair, site) if item.left is Left.THIRD)
