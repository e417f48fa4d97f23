"""Two sentences of the source, which say different things, have one and the same rendering.

Sentences of six words and more count; those of the source have to differ by a third of their words. It is off unless
the settings name it, since it takes a look at all pages at once.

## Why

Mostly the second one was pasted, or came out of a translation memory for a sentence that was like it: readers are told
the wrong thing, in a faultless sentence.

## Fix

Translate the sentence that stands in the source; where both may be rendered alike, allow it with the reason.

## Example

    docs/fr/quotes.md:9:1: warning: this is how docs/fr/invoices.md:12 renders docs/en/invoices.md:12, but
    docs/en/quotes.md:9 says something else [sentences-rendered-alike]
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.renderings import by_translation

SEVERITY = Severity.WARNING
ON = False
_DIFFERENT = 1 / 3


def check(site: Site) -> Iterator[Fault]:
    """Tell each rendering that stands for another sentence elsewhere."""
    for edition in site.translations:
        for found in by_translation(site, edition).values():
            first, rendered = found[0]
            for source, rendering in found[1:]:
                if _differ(first.stems, source.stems):
                    where = f"{rendered.place} renders {first.place}"
                    message = f"this is how {where}, but {source.place} says something else"
                    yield rendering.fault(message, edition.language, source)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether more than a few words of the longer sentence aren't in the other one."""
    long, short = sorted((Counter(one), Counter(other)), key=Counter.total, reverse=True)
    return (long - short).total() > _DIFFERENT * long.total()
