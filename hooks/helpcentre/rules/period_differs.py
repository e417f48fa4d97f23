"""A text speaks of another period of time than its source: of a year where that says "monthly".

Days, weeks, months, quarters and years are compared in English, French, German, Spanish, Italian, Portuguese and Dutch,
sentence by sentence. Only a period that stands in place of another one is told: a text may leave one out, or name it
once more. Numbers with a unit are compared by another rule.

## Why

Whoever reads "annual" where the price is monthly pays twelve times what was expected.

## Fix

Write the period that the source has.

## Example

    docs/fr/plan.md:6:12: error: "annuel" where docs/en/plan.md:6 has "monthly" [period-differs]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.languages import language_of
from helpcentre.words.periods import exchanged, is_known
from helpcentre.words.texts import couples


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each period of a text or sentence that is another one."""
    source, language = site.source.language, language_of(pair.translation, site)
    if not (is_known(source) and is_known(language)):
        return
    for couple in couples(pair):
        for item in exchanged(couple, source, language):
            place = item.source.place(item.source_span[0])
            message = f'"{item.word}" where {place} has "{item.source_word}"'
            yield item.reading.fault(item.span, message, place)
