"""A text or a sentence is left in the source's language.

Sentences are told by the words that hold them together, a short text when it is the source's and its words are none
of the page's language; in any language, five words on end that stand so in the source. Names, code, labels and what
stands in quotation marks or brackets don't count, nor do short texts whose words other pages use or most other
translations keep. Texts that follow one another are one finding.

## Why

One English sentence in a French paragraph is easily passed over by whoever translates, and by nobody who reads.

## Fix

Translate it.

## Example

    docs/fr/pay.md:7:1: error: "Contact us to find out." is in en, not in fr (docs/en/pay.md:7) [text-untranslated]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.foreign import Left
from helpcentre.words.untranslated import untranslated


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each text with a sentence in the source's language."""
    yield from (item.fault for item in untranslated(pair, site) if item.left is Left.SOURCE)
