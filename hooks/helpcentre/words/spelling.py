"""Words that no language has: two that have lost the space between them, and those with a piece too much or too few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from helpcentre.finding import Place
from helpcentre.keeping import kept
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.wordlists import words
from helpcentre.words.common import common_words
from helpcentre.words.frequencies import frequencies
from helpcentre.words.garbling import Garbling
from helpcentre.words.glued import glued
from helpcentre.words.joined import PARTICLES, Joiner, capital_inside
from helpcentre.words.languages import language_of
from helpcentre.words.names import names_in
from helpcentre.words.stops import close_stops
from helpcentre.words.texts import Couple, Reading, couples, whole
from helpcentre.words.vocabulary import WORD, Vocabulary

_LETTERS = re.compile(r"[^\W\d_]+")
_KNOWN_LANGUAGES = words("en fr it de es pt nl")
"""Those whose prefixes, clitics and compounds are known here; of others there is no more than a list."""
_LONG_PART = 5
"""Names are seldom made of two words that are as long as this."""
_FILE = re.compile(r"\.[a-z]{2,5}\d?\b")
_BEFORE = re.compile(r"[\w,;)\]]$")
_BEGINNINGS = tuple(sorted(PARTICLES))


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
        self.pair, self.names = pair, site.lexicon.names
        self.language, self.source = language_of(pair.translation, site), site.source.language
        self.words = Vocabulary(pair, self.language, self.source, common_words(self.language, site))
        self.garbling = Garbling(self.words)
        self.joiner = Joiner(self.language, self.words.dictionary, self.words)

    def found(self) -> Iterator[Damaged]:
        if base(self.language) not in _KNOWN_LANGUAGES or frequencies(self.language) is None:
            return
        unknown = self._unknown()
        for couple in couples(self.pair):
            for reading in couple.translation:
                for fault in close_stops(couple, reading, self.language, self.names):
                    yield Damaged(Damage.JOINED, fault)
                for fault in glued(couple, reading, self.language, self.words):
                    yield Damaged(Damage.JOINED, fault)
                if any(word in reading.shown for word in unknown):
                    yield from self._in_text(couple, reading, unknown)

    def _unknown(self) -> set[str]:
        """Give the pieces of words that no list has, mostly few: only texts with one of them are worth a look."""
        found = set(_LETTERS.findall(self._without_names(whole(self.pair))))
        return {word for word in found if not self.words.has(word)}

    def _in_text(self, couple: Couple, reading: Reading, unknown: set[str]) -> Iterator[Damaged]:
        shown = self._without_names(reading.shown)
        matches = [m for m in WORD.finditer(shown) if _tail(m[0]) in unknown and not _FILE.match(shown, m.end())]
        theirs = {word.lower() for each in couple.source for word in WORD.findall(each.shown)} if matches else set()
        for match in matches:
            if found := self._told(couple.source[0].place(0), reading, match, theirs):
                yield found

    def _without_names(self, text: str) -> str:
        for _, start, end in names_in(text, self.names) if self.names else ():
            text = text[:start] + "\ufffc" * (end - start) + text[end:]
        return text

    def _told(self, place: Place, reading: Reading, match: re.Match[str], theirs: set[str]) -> Damaged | None:
        tail = _tail(match[0])
        if tail.lower() in theirs or self.words.seems(tail):
            return None
        if torn := self.garbling.torn(tail, theirs):
            return self._garbled_word(place, reading, match, f'is what is left of "{torn}"')
        parts = self._parted(tail)
        if parts and min(map(len, parts)) < _LONG_PART and self._is_name(reading.shown, match):
            parts = None
        stuck = self.garbling.stuck(tail, theirs)
        if parts and not (stuck and self.garbling.is_likelier(stuck, parts)):
            message = f'a space is missing in "{match[0]}": "{parts[0]} {parts[1]}"'
            fault = reading.fault((match.end() - len(tail), match.end()), message, place, " ".join(parts))
            return Damaged(Damage.JOINED, fault)
        wrong = stuck or self.garbling.garbled(tail, theirs)
        return self._garbled_word(place, reading, match, str(wrong)) if wrong else None

    def _is_name(self, text: str, match: re.Match[str]) -> bool:
        """Tell whether a capital in the middle of a sentence says that a word is a name; German has them on nouns."""
        before = text[: match.start()]
        inside = before.endswith(" ") and _BEFORE.search(before.rstrip()) is not None
        return inside and match[0][0].isupper() and not capital_inside(match[0]) and base(self.language) != "de"

    @staticmethod
    def _garbled_word(place: Place, reading: Reading, match: re.Match[str], wrong: str) -> Damaged:
        message = f'"{match[0]}" is no word: it {wrong} ({place})'
        return Damaged(Damage.GARBLED, reading.fault(match.span(), message, place))

    def _parted(self, word: str) -> tuple[str, str] | None:
        """Give the two words that a word is made of, when both are in use and nobody joins them."""
        small, has_capital = word.lower(), capital_inside(word)
        if self.words.is_again(small) or not (has_capital or self._may_be_joined(word)):
            return None
        parts = self.joiner.parts(word)
        if parts is None or has_capital:
            return parts
        return None if self.words.is_lawful(word, learned=parts[0].lower() not in PARTICLES) else parts

    def _may_be_joined(self, word: str) -> bool:
        """Tell what takes less time to know than where a word may be parted: whether it is lawful anyway."""
        return word.lower().startswith(_BEGINNINGS) or not self.words.is_made(word, learned=True)


def _tail(word: str) -> str:
    return word.replace("’", "'").rpartition("'")[2]
