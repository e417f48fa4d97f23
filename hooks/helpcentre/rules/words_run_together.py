"""Two words are written in one, and apart in the other places that have them.

A word counts that no list and no dictionary of the language has, where the two words stand side by side at least twice
as often, or once if it is written in one only once, on whichever pages of the language.

## Why

The space was lost, and neither readers nor the search find the words. In languages that join words, a speller takes
most of what is joined for a word.

## Fix

Put the space in; where both spellings are meant, allow this one with the reason.

## Example

    docs/nl/pay.md:7:12: error: "betaalmethodenbekijken" is "betaalmethoden bekijken" in 4 other places
    [words-run-together]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.apart import joined_words


def check(site: Site) -> Iterator[Fault]:
    """Tell each place, in the source too."""
    for edition in site.editions:
        for joined in joined_words(edition, site.source.language):
            pair = site.pair(edition.language, joined.page.path.removeprefix(f"{edition.folder}/"))
            if pair and joined.word in pair.source.text:
                continue  # a name, or a word that was borrowed
            line, column = joined.position
            apart = " ".join(joined.parts)
            places = "another place" if joined.times == 1 else f"{joined.times} other places"
            message = f'"{joined.word}" is "{apart}" in {places}'
            fix = Fix(line, column, line, column + len(joined.word), apart)
            yield Fault(line, column, message, fix=fix, path=joined.page.path, language=edition.language)
