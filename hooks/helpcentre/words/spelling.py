"""Words that no language has: two that have lost the space between them, and those with a piece too much or too few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import cached_property, lru_cache

from helpcentre.finding import Place
from helpcentre.keeping import kept
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.wordlists import words
from helpcentre.words.common import common_words
from helpcentre.words.compounds import compounds, is_compound, is_inflected, is_known
from helpcentre.words.dictionary import dictionary
from helpcentre.words.frequencies import frequencies
from helpcentre.words.joined import PARTICLES, Joiner, capital_inside
from helpcentre.words.languages import language_of
from helpcentre.words.loans import is_derived, is_loan
from helpcentre.words.names import names_in
from helpcentre.words.pieces import foreign_piece, glued, is_torn, without_piece
from helpcentre.words.speller import Speller
from helpcentre.words.texts import Couple, Reading, couples, readings, whole

_WORD = re.compile(r"(?<![\w@.:/\\<&{}#-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/\\>{}])")
_STOP = re.compile(r"(?<![\w@.:/\\<&{}#])(?<!^-)(?<![\W\d_]-)([^\W\d_]{2,})[.!?;:,]([^\W\d_]{2,})(?![\w@/\\>{}]|\.\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOSE = re.compile(r"[.!?;:,][^\W\d_]{2}")
_KNOWN_LANGUAGES = words("en fr it de es pt nl")
"""Those whose prefixes, clitics and compounds are known here; of others there is no more than a list."""
_PART = 3
_KIN = 4
_SHORTEST = 6
_STEM, _ALIKE = 5, 0.7
_TORN = 6
"""Letters that a word has lost: with so many gone it is no compound either, whatever a speller makes of it."""
_TRIPLE = re.compile(r"(.)\1\1")


class Damage(Enum):
    """What has happened to a word."""

    JOINED = auto()
    GARBLED = auto()


@dataclass(frozen=True)
class Damaged:
    """A damaged word."""

    damage: Damage
    fault: Fault


def damaged_words(pair: Pair, site: Site) -> tuple[Damaged, ...]:
    """Give the damaged words of a translation; several rules tell parts of it."""
    return kept(pair, "damaged", lambda: tuple(_Finder(pair, site).found()))


class _Finder:
    def __init__(self, pair: Pair, site: Site) -> None:
        self.pair, self.site = pair, site
        self.language = language_of(pair.translation, site)
        self.source = site.source.language
        self.common = common_words(self.language, site)
        self.dictionary = dictionary(self.language)

    def found(self) -> Iterator[Damaged]:
        if self.language.partition("-")[0].lower() not in _KNOWN_LANGUAGES or frequencies(self.language) is None:
            return
        unknown = self._unknown()
        for couple in couples(self.pair):
            for reading in couple.translation:
                if _CLOSE.search(reading.shown):
                    yield from self._stops(couple, reading)
                if any(word in reading.shown for word in unknown):
                    yield from self._in_text(couple, reading, unknown)

    def _unknown(self) -> set[str]:
        """Give the pieces of words that no list has, mostly few: only texts with one of them are worth a look."""
        found = set(_LETTERS.findall(self._without_names(whole(self.pair))))
        return {word for word in found if not self._is_word(word)}

    def _in_text(self, couple: Couple, reading: Reading, unknown: set[str]) -> Iterator[Damaged]:
        matches = [m for m in _WORD.finditer(self._without_names(reading.shown)) if _tail(m[0]) in unknown]
        theirs = {word.lower() for source in couple.source for word in _words(source.shown)} if matches else set()
        for match in matches:
            if found := self._told(couple, reading, match, theirs):
                yield found

    def _without_names(self, text: str) -> str:
        for _, start, end in names_in(text, self.site.lexicon.names) if self.site.lexicon.names else ():
            text = text[:start] + "\ufffc" * (end - start) + text[end:]
        return text

    def _stops(self, couple: Couple, reading: Reading) -> Iterator[Damaged]:
        for match in _STOP.finditer(reading.shown):
            if match[0] in self.site.lexicon.names or any(match[0] in source.shown for source in couple.source):
                continue
            if self._is_stop(match[1], match[2], joined=reading.shown[: match.start()].endswith("-")):
                message = f'a space is missing in "{match[0]}"'
                fixed = f"{match[0][: match.end(1) - match.start() + 1]} {match[2]}"
                fault = reading.fault(match.span(), message, couple.source[0].place(0), fixed)
                yield Damaged(Damage.JOINED, fault)

    def _is_stop(self, first: str, second: str, *, joined: bool) -> bool:
        """Tell whether a stop is one between sentences; `joined` says that a hyphen stands before the first word."""
        known = [self._is_known_word(part.lower()) for part in (first, second)]
        if second[0].isupper():
            return any(known)
        return (all(known) and not joined) or (known[1] and not first[1:].islower())

    def _is_known_word(self, small: str) -> bool:
        return is_known(small, self.language) or bool(self.dictionary and self.dictionary.seems(small))

    def _told(self, couple: Couple, reading: Reading, match: re.Match[str], theirs: set[str]) -> Damaged | None:
        tail = _tail(match[0])
        small = tail.lower()
        if small in theirs or (self.dictionary and any(map(self.dictionary.seems, {tail, small, small.capitalize()}))):
            return None
        place = couple.source[0].place(0)
        made = is_compound(small, self.language) and not capital_inside(tail)
        torn = next((whole for whole in sorted(theirs) if is_torn(small, whole)), None)
        if torn and (len(torn) - len(small) >= _TORN or not (made or self._is_checked(tail))):
            return self._no_word(reading, match, f'is what is left of "{torn}"', place)
        stuck = self._stuck(tail, theirs, made=made)
        if stuck and not (self._is_spelt(tail) if made else self._is_checked(tail)):
            return self._no_word(reading, match, stuck, place)
        if parts := self._parted(tail):
            start = match.end() - len(tail)
            message = f'a space is missing in "{match[0]}": "{parts[0]} {parts[1]}"'
            fault = reading.fault((start, match.end()), message, place, " ".join(parts))
            return Damaged(Damage.JOINED, fault)
        if made or is_inflected(small, self.language) or self._is_usual(small, theirs) or self._is_checked(tail):
            return None
        wrong = self._garbled(small, theirs)
        return self._no_word(reading, match, wrong, place) if wrong else None

    def _stuck(self, tail: str, theirs: set[str], *, made: bool) -> str | None:
        """Say of which word of the source there is a piece in a word, however lawful it looks otherwise."""
        small = tail.lower()
        found = None if made else glued(small, frozenset(theirs), self.language)
        if not found and not capital_inside(tail) and not self._is_again(small):
            found = foreign_piece(small, theirs, self.language, self.source, self._known)
        return _has_in_it(found) if found else None

    def _is_checked(self, word: str) -> bool:
        """Tell whether there is a dictionary, and a word is in order by it."""
        return self.dictionary is not None and self._is_lawful(word, learned=True)

    def _is_spelt(self, word: str) -> bool:
        return self.dictionary is not None and Speller(self.dictionary, self.language, self.source).has(word)

    @staticmethod
    def _no_word(reading: Reading, match: re.Match[str], wrong: str, place: Place) -> Damaged:
        message = f'"{match[0]}" is no word: it {wrong} ({place})'
        return Damaged(Damage.GARBLED, reading.fault(match.span(), message, place))

    def _garbled(self, small: str, theirs: set[str]) -> str | None:
        """Say what is wrong with a word that isn't known."""
        if rest := without_piece(small, frozenset(theirs), self.language):
            return _has_in_it(rest)
        return "has a letter three times in a row" if _TRIPLE.search(small) else None

    def _is_word(self, word: str) -> bool:
        return _is_listed(word, self.language, self.source) or word.lower() in self.common

    def _is_usual(self, small: str, theirs: set[str]) -> bool:
        """Tell whether a word is used again on the page, or is kin to one of the source's: a loan, a learned word."""
        return self._is_again(small) or any(
            other[:_KIN] == small[:_KIN] or (len(other) >= _KIN and other.removesuffix("s") in small[1:])
            or SequenceMatcher(None, small, other, autojunk=False).ratio() > _ALIKE
            for other in theirs
        )  # fmt: skip

    def _is_again(self, small: str) -> bool:
        stem = small[: max(_STEM, len(small) - _PART)]
        return self._page_text.count(f" {stem}") > 1

    @cached_property
    def page(self) -> list[str]:
        """All words of the translation."""
        return [word.lower() for reading in readings(self.pair.translation) for word in _words(reading.shown)]

    @cached_property
    def _page_text(self) -> str:
        return " ".join(["", *self.page])

    def _parted(self, word: str) -> tuple[str, str] | None:
        """Give the two words that a word is made of, when both are in use and nobody joins them."""
        parts = None if self._is_again(word.lower()) else self._joiner.parts(word)
        if parts is None or capital_inside(word):
            return parts
        return None if self._is_lawful(word, learned=parts[0].lower() not in PARTICLES) else parts

    def _is_lawful(self, word: str, *, learned: bool) -> bool:
        """Tell whether a word is derived or borrowed, or is one that Hunspell has; it is asked last.

        `learned` says that a particle before a known word makes one: it doesn't where the particle may be a word.
        """
        small = word.lower()
        if self.dictionary is None:
            return compounds(self.language) or is_inflected(small, self.language)
        speller = Speller(self.dictionary, self.language, self.source)
        if compounds(self.language):
            lawful = is_loan(small, self.language, self.source, self._source_words)
        elif learned:
            lawful = speller.is_in_order(word, self._source_words, hyphen=False)
        else:
            lawful = is_derived(small, self.language, speller.is_known)
        return lawful or speller.has(word)

    @cached_property
    def _joiner(self) -> Joiner:
        return Joiner(self.language, self.dictionary, self._known)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Words of both pages, and those of labels and terms: they are known, whatever the lists have."""
        return frozenset((*self.page, *self._source_words, *self.common))

    @cached_property
    def _source_words(self) -> frozenset[str]:
        return frozenset(word.lower() for reading in readings(self.pair.source) for word in _words(reading.shown))


def _has_in_it(piece: tuple[str, str]) -> str:
    return f'has "{piece[0]}" in it, as of "{piece[1]}"'


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _tail(word: str) -> str:
    return word.replace("’", "'").rpartition("'")[2]


@lru_cache(maxsize=65536)
def _is_listed(word: str, language: str, source: str) -> bool:
    """Tell whether a word is too short to be told, or is one of either language's."""
    small = word.lower()
    return len(small) < _SHORTEST or word.isupper() or is_known(small, language) or is_known(small, source)
