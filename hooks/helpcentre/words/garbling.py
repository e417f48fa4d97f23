"""Words that have a piece of a source's word in them, or are what is left of one."""

import re
from dataclasses import dataclass

from helpcentre.words.compounds import compounds, is_compound, is_inflected, is_known
from helpcentre.words.identify import frequency
from helpcentre.words.joined import capital_inside
from helpcentre.words.pieces import Piece, foreign_piece, glued, is_torn, without_piece
from helpcentre.words.vocabulary import Vocabulary

_TORN = 6
"""Letters that a word has lost: with so many gone it is no compound either, whatever a speller makes of it."""
_SURE = -11.5
"""A word that is used more often than this is no accident: what is left of one with a piece in it isn't derived."""
_WHOLE = 5
_TRIPLE = re.compile(r"(.)\1\1")


@dataclass(frozen=True, eq=False)
class Garbling:
    """Says what is wrong with words of one page, beside the words of the source's block, in small letters."""

    words: Vocabulary

    def is_likelier(self, stuck: Piece, parts: tuple[str, str]) -> bool:
        """Tell whether a word has rather a piece in it than lost a space: one of the two isn't much of a word."""
        if all(self._in_use(part) > _SURE or self._is_common_to_both(part) for part in parts):
            return False
        return self._in_use(stuck.rest) > min(map(self._in_use, parts))

    def _is_common_to_both(self, part: str) -> bool:
        """Tell whether a word is one of the source's page, and the dictionary has it as well."""
        found = self.words.dictionary if part.lower() in self.words.theirs else None
        return found is not None and (found.seems(part) or found.seems(part.lower()))

    def _in_use(self, word: str) -> float:
        """Say how often a word is used, as a logarithm; those of the page more often than all."""
        return 0.0 if word.lower() in self.words.page else frequency(word.lower(), self.words.language)

    def torn(self, tail: str, theirs: set[str]) -> str | None:
        """Give the word of the source of which a word is what is left, however lawful it looks."""
        small = tail.lower()
        torn = next((whole for whole in sorted(theirs) if is_torn(small, whole)), None)
        if torn and (len(torn) - len(small) >= _TORN or not (self._is_made(tail) or self.words.is_checked(tail))):
            return torn
        return None

    def stuck(self, tail: str, theirs: set[str]) -> Piece | None:
        """Give the piece of a source's word that a word has in it, though it may look like a compound or a loan."""
        small, made = tail.lower(), self._is_made(tail)
        if self._ends_in_one(small, theirs):
            return None
        found = None if made else glued(small, frozenset(theirs), self.words.language)
        if not found and not capital_inside(tail) and not self.words.is_again(small):
            found = foreign_piece(small, theirs, self.words.language, self.words.source, self.words.known)
        if not found:
            return None
        sure = made or self._in_use(found.rest) > _SURE
        return None if (self.words.is_spelt(tail) if sure else self.words.is_checked(tail)) else found

    def _ends_in_one(self, small: str, theirs: set[str]) -> bool:
        """Tell whether a word is a compound of the language's and a whole one of the source's: "Werbeblocker"."""
        language = self.words.language
        ends = (each for each in theirs if len(each) >= _WHOLE and small.endswith(each)) if compounds(language) else ()
        return any(is_known(small.removesuffix(each), language) for each in ends)

    def _is_made(self, tail: str) -> bool:
        return is_compound(tail.lower(), self.words.language) and not capital_inside(tail)

    def garbled(self, tail: str, theirs: set[str]) -> Piece | str | None:
        """Say what is wrong with a word that isn't known, and isn't made of words that are."""
        small = tail.lower()
        if self._is_made(tail) or is_inflected(small, self.words.language) or self.words.is_usual(small, theirs):
            return None
        found = without_piece(small, frozenset(theirs), self.words.language)
        wrong = found or ("has a letter three times in a row" if _TRIPLE.search(small) else None)
        return wrong if wrong and not self.words.is_checked(tail) else None
