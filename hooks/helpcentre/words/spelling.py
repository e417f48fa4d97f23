"""Words that no language has: two that have lost the space between them, and those with a piece too much or too few."""

import re
from collections.abc import Iterator, Sequence
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
from helpcentre.words.compounds import PREFIXES, compounds, is_compound, is_inflected, is_known
from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency
from helpcentre.words.languages import language_of
from helpcentre.words.names import names_in
from helpcentre.words.pieces import glued, is_torn, without_piece
from helpcentre.words.texts import Couple, Reading, couples, readings, whole

_WORD = re.compile(r"(?<![\w@.:/\\<&{}#-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/\\>{}])")
_STOP = re.compile(r"(?<![\w@.:/\\<&{}#-])([^\W\d_]{2,})[.!?;:,]([^\W\d_]{2,})(?![\w@/\\>{}]|\.\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOSE = re.compile(r"[.!?;:,][^\W\d_]{2}")
_KNOWN_LANGUAGES = words("en fr it de es pt nl")
"""Those whose prefixes, clitics and compounds are known here; of others there is no more than a list."""
_ADVERB = re.compile(r"[^\W\d_]{3,}mente")
_PART = 3
_KIN = 4
_SHORTEST = 6
_USED, _KNOWN, _JOINED = -13.0, -17.0, -10.0
_STEM, _ALIKE = 5, 0.7
_COMPOUND, _ON_PAGE = -16.0, -9.9
_TRIPLE = re.compile(r"(.)\1\1")
_CLITICS = words("des las les los nos vos lhe lho gli dos das mente ment gas mas res")
_PARTICLES = words("""
    ante anti auto bene bien bio com con contra des dis dopo eco entre euro extra foto geo hacker hyper inter intra
    macro mega meta micro mini mono multi neo neuro non para per pluri poli poly post pre pro pseudo re semi sobre
    sopra sotto sous sub super supra sur tele télé trans tri ultra uni video web""")
_SMALL = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]{2,}[A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]{2,}")


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
            if self._is_stop(match[1], match[2]):
                message = f'a space is missing in "{match[0]}"'
                fixed = f"{match[0][: match.end(1) - match.start() + 1]} {match[2]}"
                fault = reading.fault(match.span(), message, couple.source[0].place(0), fixed)
                yield Damaged(Damage.JOINED, fault)

    def _is_stop(self, first: str, second: str) -> bool:
        known = [is_known(part.lower(), self.language) for part in (first, second)]
        if second[0].isupper():
            return any(known)
        return all(known) or (known[1] and not first[1:].islower())

    def _told(self, couple: Couple, reading: Reading, match: re.Match[str], theirs: set[str]) -> Damaged | None:
        word = match[0]
        tail = _tail(word)
        small = tail.lower()
        if small in theirs:
            return None
        place = couple.source[0].place(0)
        if torn := next((whole for whole in sorted(theirs) if is_torn(small, whole)), None):
            return self._no_word(reading, match, f'is what is left of "{torn}"', place)
        if found := glued(small, frozenset(theirs), self.language):
            return self._no_word(reading, match, f'has "{found[0]}" in it, as of "{found[1]}"', place)
        parts = self._joined(tail)
        if parts is None and (is_inflected(small, self.language) or self._is_usual(small, theirs)):
            return None
        if parts and not self._is_usual(small, theirs):
            start = match.end() - len(tail)
            message = f'a space is missing in "{word}": "{parts[0]} {parts[1]}"'
            fault = reading.fault((start, match.end()), message, place, " ".join(parts))
            return Damaged(Damage.JOINED, fault)
        wrong = self._garbled(small, theirs)
        return self._no_word(reading, match, wrong, place) if wrong else None

    @staticmethod
    def _no_word(reading: Reading, match: re.Match[str], wrong: str, place: Place) -> Damaged:
        message = f'"{match[0]}" is no word: it {wrong} ({place})'
        return Damaged(Damage.GARBLED, reading.fault(match.span(), message, place))

    def _garbled(self, small: str, theirs: set[str]) -> str | None:
        """Say what is wrong with a word that isn't known."""
        if rest := without_piece(small, frozenset(theirs), self.language):
            return f'has "{rest[0]}" in it, as of "{rest[1]}"'
        return "has a letter three times in a row" if _TRIPLE.search(small) else None

    def _is_word(self, word: str) -> bool:
        return _is_listed(word, self.language, self.source) or word.lower() in self.common

    def _is_usual(self, small: str, theirs: set[str]) -> bool:
        """Tell whether a word is used again on the page, or is kin to one of the source's: a loan, a learned word."""
        stem = small[: max(_STEM, len(small) - _PART)]
        if self._page_text.count(f" {stem}") > 1:
            return True
        return any(
            other[:_KIN] == small[:_KIN] or (len(other) >= _KIN and other.removesuffix("s") in small[1:])
            or SequenceMatcher(None, small, other, autojunk=False).ratio() > _ALIKE
            for other in theirs
        )  # fmt: skip

    def _used(self, word: str) -> float:
        """Say how often a word is used; a compound as often as the rarest of words."""
        used = frequency(word, self.language)
        if len(word) > _PART and word in self.page:
            return max(used, _ON_PAGE)
        return max(used, _COMPOUND) if is_compound(word, self.language) else used

    @cached_property
    def page(self) -> list[str]:
        """All words of the translation."""
        return [word.lower() for reading in readings(self.pair.translation) for word in _words(reading.shown)]

    @cached_property
    def _page_text(self) -> str:
        return " ".join(["", *self.page])

    def _joined(self, word: str) -> tuple[str, str] | None:
        """Give the two words that a word is made of, when both are in use and nobody joins them."""
        capital, inflected = _SMALL.search(word), is_inflected(word.lower(), self.language)
        if not capital and compounds(self.language):
            return None
        cuts: Sequence[int] = range(_PART, len(word) - _PART + 1)
        if capital:
            cuts = [at for at in cuts if word[at].isupper()]
        best: tuple[float, tuple[str, str]] | None = None
        for at in cuts:
            first, second = word[:at], word[at:]
            used = min(self._used(part.lower()) for part in (first, second))
            binds = _ADVERB.fullmatch(word) or first.lower() in _PARTICLES | PREFIXES or second in _CLITICS
            least = _KNOWN if capital else _JOINED if inflected else _USED
            if used > least and not binds and (best is None or used > best[0]):
                best = used, (first, second)
        return best[1] if best else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _tail(word: str) -> str:
    return word.replace("’", "'").rpartition("'")[2]


@lru_cache(maxsize=65536)
def _is_listed(word: str, language: str, source: str) -> bool:
    """Tell whether a word is too short to be told, or is one of either language's, as it stands or as a compound."""
    small = word.lower()
    if len(small) < _SHORTEST or word.isupper() or is_known(small, language) or is_known(small, source):
        return True
    return not _SMALL.search(word) and is_compound(small, language)
