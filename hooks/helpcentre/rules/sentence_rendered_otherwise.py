"""A sentence is rendered in another way than in most places that have it.

Sentences of six words and more count, which the source has word by word in several places. How they are set, stressed
and inflected doesn't count. It is off unless the settings name it, since it takes a look at all pages at once.

## Why

Readers who know a sentence from one page stop at it on the next, where it is put otherwise, and look for the
difference; a translation memory grows two entries for one sentence.

## Fix

Use one rendering in all places, unless what is around a sentence asks for another one.

## Example

    docs/fr/quotes.md:9:1: warning: this renders docs/en/quotes.md:9 otherwise than docs/fr/invoices.md:12 and 3 more
    [sentence-rendered-otherwise]
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.renderings import Rendering, by_source

SEVERITY = Severity.WARNING
ON = False


def check(site: Site) -> Iterator[Fault]:
    """Tell each rendering that isn't the most frequent one of its sentence; of equals the first one is that."""
    for edition in site.translations:
        for found in by_source(site, edition).values():
            for kind in sorted({source.kind for source, _ in found}, key=str):
                yield from _told([each for each in found if each[0].kind is kind], edition.language)


def _told(found: Sequence[Rendering], language: str) -> Iterator[Fault]:
    times = Counter(rendering.stems for _, rendering in found)
    if len(times) < 2:
        return
    usual, count = times.most_common(1)[0]
    first = next(rendering for _, rendering in found if rendering.stems == usual).place
    others = f" and {count - 1} more" if count > 1 else ""
    for source, rendering in found:
        if rendering.stems != usual:
            yield rendering.fault(f"this renders {source.place} otherwise than {first}{others}", language, source)
