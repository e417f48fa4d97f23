"""Words that neither the page's language nor the source's has, though there is one a slip of the pen away."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from helpcentre.document import Document
from helpcentre.keeping import kept
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.common import common_words
from helpcentre.words.compounds import is_known
from helpcentre.words.dictionary import Dictionary, dictionary
from helpcentre.words.languages import language_of
from helpcentre.words.names import misspelt, names_in
from helpcentre.words.nearwords import slips
from helpcentre.words.speller import Speller
from helpcentre.words.spelling import damaged_words
from helpcentre.words.texts import Couple, Reading, couples, readings, whole

_DIMINUTIVE = re.compile(r"(.{3,})it([oa]s?)")  # of any noun: "carrito", which the lists don't have
_WORD = re.compile(r"(?<![\w@.:/\\<&{}#~\u00ad])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/\\>{}(„«\u00ad]|\.\w|[*_]+\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_TORN = re.compile(r"\w[*_]+$")
_INITIAL = re.compile(r"(?:^|[.!?:…])[\W\d_]*$")
_BEFORE, _BEHIND = re.compile(r"(?:[^\W\d_]+-)+$"), re.compile(r"(?:-[^\W\d_]+)+")
_SHORTEST, _SHORTEST_BEHIND = 4, 6
_STEM, _ENDING = 5, 3
_MASK = "\ufffc"


def misspellings(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell the words of a translation that are misspelt, but for those that other rules tell."""
    words = dictionary(language_of(pair.translation, site))
    if words is not None:
        yield from _Finder(pair, site, words).found()


class _Finder:
    def __init__(self, pair: Pair, site: Site, words: Dictionary) -> None:
        self.pair, self.site = pair, site
        self.language, self.source = language_of(pair.translation, site), site.source.language
        self.speller = Speller(words, self.language, self.source)
        self.common = common_words(self.language, site)
        self.names = kept(site, "name_parts", lambda: _words(" ".join(site.lexicon.names)))

    def found(self) -> Iterator[Fault]:
        all_words = set(_LETTERS.findall(whole(self.pair)))
        unknown = {word for word in all_words if not _is_fine(word, self.language, self.source)}
        for couple in couples(self.pair) if unknown else ():
            for reading in couple.translation:
                for match in _WORD.finditer(reading.shown) if any(word in reading.shown for word in unknown) else ():
                    if _tail(match[0]) in unknown and self._is_open(couple, reading, match):
                        yield from self._told(couple, reading, match)

    def _is_open(self, couple: Couple, reading: Reading, match: re.Match[str]) -> bool:
        """Tell whether a word has to be spelt as the language does: it is no name, no label, none of the source's."""
        small = _tail(match[0]).lower()
        if small in self.common or small in self.names or any(small in _words(each.shown) for each in couple.source):
            return False
        return not (self._is_piece(reading, match) or self._is_settled(reading, match.start()))

    @staticmethod
    def _is_piece(reading: Reading, match: re.Match[str]) -> bool:
        """Tell whether a word is a piece of one, the rest of which is code, in other type, or behind a hyphen."""
        text, (start, end) = reading.shown, match.span()
        if text[start - 1 : start] == "-" and end - start < _SHORTEST_BEHIND:
            return True
        masked = not reading.block.title and _MASK in (text[start - 1 : start], text[end : end + 1])
        return masked or _TORN.search(text, 0, start) is not None

    def _is_settled(self, reading: Reading, start: int) -> bool:
        """Tell whether a word stands in a name, or in a label, which other rules compare letter by letter."""
        lexicon = self.site.lexicon
        spans = list(reading.bold) if lexicon.labels else []
        spans += [(first, last) for _, first, last in names_in(reading.shown, lexicon.names)] if lexicon.names else []
        titled = bool(lexicon.labels and reading.block.title)
        return titled or any(first <= start < last for first, last in spans)

    def _told(self, couple: Couple, reading: Reading, match: re.Match[str]) -> Iterator[Fault]:
        word = _tail(match[0])
        if self.speller.is_in_order(word, self._source_words, hyphen=reading.shown.startswith("-", match.end())):
            return
        # Most words that are used again are told from slips by the page alone: Hunspell's answer takes longer.
        again = self._is_used_again(word.lower())
        if again and slips(word.lower(), self.speller.words.letters).isdisjoint(self._page):
            return
        theirs = frozenset().union(*(_words(source.shown) for source in couple.source))
        initial = _INITIAL.search(reading.shown, 0, match.start()) is not None
        meant = self.speller.meant(word, theirs, initial=initial)
        is_of_the_trade = again and not any(each in self._page for each in meant)
        if meant and not is_of_the_trade and not self._is_told_or_joined(reading, match):
            place = couple.source[0].place(0)
            spelt = " or ".join(f'"{_cased(each, word)}"' for each in meant)
            message = f'"{word}" is no word; did you mean {spelt}? ({place})'
            yield reading.fault((match.end() - len(word), match.end()), message, place)

    def _is_used_again(self, small: str) -> bool:
        """Tell whether the page has a word, which isn't known, more than once, whatever its ending."""
        stem = small[: max(_STEM, len(small) - _ENDING)]
        again = [word for word in self._page if word.startswith(stem) and not self.speller.is_known(word)]
        return len(again) > 1

    @cached_property
    def _page(self) -> list[str]:
        shown = (reading.shown for reading in readings(self.pair.translation))
        return [_tail(word).lower() for text in shown for word in _WORD.findall(text)]

    @cached_property
    def _source_words(self) -> frozenset[str]:
        """All words of the source's page, and what they may be forms of."""
        return kept(self.pair.source, "words_and_stems", lambda: _words_and_stems(self.pair.source))

    def _is_told_or_joined(self, reading: Reading, match: re.Match[str]) -> bool:
        """Tell whether another rule says what is wrong with a word, or hyphens make it a part of one."""
        before, behind = _BEFORE.search(reading.shown, 0, match.start()), _BEHIND.match(reading.shown, match.end())
        if self.speller.words.has(f"{before[0] if before else ''}{match[0]}{behind[0] if behind else ''}"):
            return True
        passage = reading.text.passage
        starts = {passage.position(match.start()), passage.position(match.end() - len(_tail(match[0])))}
        others = [item.fault for item in damaged_words(self.pair, self.site)]
        if self.site.lexicon.names:
            others += misspelt(reading, self.site.lexicon.names, self.common)
        return any((fault.line, fault.column) in starts for fault in others)


def _cased(word: str, like: str) -> str:
    return word.upper() if like.isupper() else word.capitalize() if like[0].isupper() else word


def _tail(word: str) -> str:
    return word.replace("’", "'").rpartition("'")[2]


def _words_and_stems(source: Document) -> frozenset[str]:
    found = frozenset().union(*(_words(reading.shown) for reading in readings(source)))
    return found | {word.removesuffix(ending) for word in found for ending in ("s", "ing", "ed")}


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(_tail(word).lower() for word in _WORD.findall(text))


@lru_cache(maxsize=65536)
def _is_fine(word: str, language: str, source: str) -> bool:
    """Tell whether a word is too short to be told, an acronym, or one that a list has."""
    small = word.lower()
    if len(small) < _SHORTEST or any(letter.isupper() for letter in word[1:]):
        return True
    if base(language) == "es" and (found := _DIMINUTIVE.fullmatch(small)):
        return is_known(small, source) or is_known(small, language) or is_known(found[1] + found[2], language)
    return is_known(small, language) or is_known(small, source)
