"""Texts and sentences of a translation that are in another language than the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from helpcentre.hosts import host
from helpcentre.keeping import kept
from helpcentre.quotes import CLOSING, OPENING
from helpcentre.rule import Fault
from helpcentre.sentences import sentences
from helpcentre.site import Pair, Site
from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency, other_language, words
from helpcentre.words.languages import language_of
from helpcentre.words.loanitems import is_in_use, is_kept_elsewhere
from helpcentre.words.names import names_in
from helpcentre.words.runs import run
from helpcentre.words.texts import Couple, Reading, couples, readings

_LONGEST_QUOTE = 60
_ASIDE = re.compile(
    rf"\([^()]*\)|(?<![*\w])\*[^*\s][^*\n]*\*(?![*\w])|[{OPENING}][^{OPENING}{CLOSING}]*[{CLOSING}]|\"[^\"]*\""
)
_PATH = re.compile(r"[*_]*[\w-]+(?:[./_][\w-]+)+[*_]*")
"""A file or a setting: `package.json`, `i18n.routing`."""
_HEADER = re.compile(r"(?<![\w-])[A-Z]\w*(?:-[A-Z]\w*)+(?![\w-])")
"""Names like X-Forwarded-For and Content-Type, which are made of words."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTED = re.compile(r"\ufffc[^\W\d_]")
"""A word that code is part of: `l`ess than or `e`qual spells `le` out."""
_AND_SO_ON = re.compile(r"[\s,]*\betc\b\.?")
_MARKS = re.compile(r"[*\[\]\ufffc]+")
_GLOSS = 0.6
"""What stands in brackets or quotation marks is often meant to be in another language; a whole text isn't."""
_RARE, _COMMON = -17.0, -14.0


class Left(Enum):
    """Which language a text is left in."""

    SOURCE = auto()
    THIRD = auto()


@dataclass(frozen=True)
class Untranslated:
    """A text that isn't in the language of its page."""

    left: Left
    fault: Fault


def untranslated(pair: Pair, site: Site) -> tuple[Untranslated, ...]:
    """Give the texts of a translation that are in another language; several rules tell parts of it."""
    return kept(pair, "untranslated", lambda: tuple(_Finder(pair, site).found()))


class _Finder:
    def __init__(self, pair: Pair, site: Site) -> None:
        self.pair, self.site = pair, site
        self.language = language_of(pair.translation, site)

    def found(self) -> Iterator[Untranslated]:
        """Give all that is told; of texts that follow one another all but the first follow from that."""
        waiting: list[Untranslated] = []
        for couple in couples(self.pair):
            told = [item for reading in couple.translation for item in self._of(couple, reading)]
            left = [item for item in told if item.left is Left.SOURCE]
            if not left:
                yield from _together(waiting)
                waiting = []
            waiting += left[:1]
            yield from (item for item in told if item not in left[:1])
        yield from _together(waiting)

    def _of(self, couple: Couple, reading: Reading) -> list[Untranslated]:
        known = frequencies(self.language) is not None
        told = self._sentences(couple, reading) or list(self._same(couple, reading)) if known else []
        return told or list(self._run(couple, reading))

    def _sentences(self, couple: Couple, reading: Reading) -> list[Untranslated]:
        """Tell the first sentence in each other language, and how many there are."""
        told: dict[str, list[int]] = {}
        for start, end in sentences(reading.shown):
            text = self._masked(reading.shown[start:end])
            code = other_language(text, self.language, self.site.languages)
            if code and code != self.site.source.language and not self._is_foreign_alone(text, couple):
                code = None
            if code and self._names_labels(reading.shown[start:end], couple):
                code = None
            if code and not text.istitle():
                if any(reading.shown[start:end].strip() in source.shown for source in couple.source):
                    code = self.site.source.language
                first = re.search(r"\w", reading.shown[start:end])
                told.setdefault(code, []).append(start + (first.start() if first else 0))
        return [self._told(couple, reading, code, places) for code, places in told.items()]

    def _names_labels(self, sentence: str, couple: Couple) -> bool:
        """Tell whether what is foreign in a sentence is quoted, as the source quotes it: what a button says."""
        quoted = _ASIDE.findall(sentence)
        if not quoted or not all(any(text in source.shown for source in couple.source) for text in quoted):
            return False
        rest = words(_ASIDE.sub(" ", sentence))
        return sum(map(self._is_foreign, rest)) * 2 <= len(rest)

    def _is_foreign_alone(self, text: str, couple: Couple) -> bool:
        """Tell whether a sentence is another language's without the words that the source has too: names, mostly."""
        theirs = {word.lower() for source in couple.source for word in _LETTERS.findall(source.shown)}
        rest = _LETTERS.sub(lambda match: "\ufffc" if match[0].lower() in theirs else match[0], text)
        return other_language(rest, self.language, self.site.languages) is not None

    def _told(self, couple: Couple, reading: Reading, code: str, places: list[int]) -> Untranslated:
        source = self.site.source.language
        spelt = _quote(reading.shown[places[0] :])
        more = f", and {len(places) - 1} more here" if len(places) > 1 else ""
        place = couple.source[0].place(0)
        message = f'"{spelt}" is in {code}, not in {self.language}{more} ({place})'
        left = Left.SOURCE if code == source else Left.THIRD
        return Untranslated(left, reading.fault((places[0], places[0]), message, place))

    def _same(self, couple: Couple, reading: Reading) -> Iterator[Untranslated]:
        """Tell a short text that is the source's, when its words are none of the language."""
        text = reading.shown
        if len(couple.source) > 1 or len(couple.translation) > 1 or text.split() != couple.source[0].shown.split():
            return
        if self._is_setting(reading) or self._is_label(reading) or _is_site(reading) or _PATH.fullmatch(text.strip()):
            return
        masked = self._masked(text)
        foreign = [word for word in words(masked) if self._is_foreign(word)]
        if foreign and 2 * len(foreign) >= len(words(masked)) and not self._is_lawful(text):
            first = re.search(r"\w", text)
            at = first.start() if first else 0
            place = couple.source[0].place(0)
            message = f'"{_quote(text[at:])}" is the text of the source ({place})'
            yield Untranslated(Left.SOURCE, reading.fault((at, at), message, place))

    def _run(self, couple: Couple, reading: Reading) -> Iterator[Untranslated]:
        """Tell the source's words that were left in the middle of a text, or all of it in a language without a list."""
        if self._is_setting(reading) or self._is_label(reading):
            return
        text = _ASIDE.sub(lambda match: "\ufffc" * len(match[0]), self._masked(_without_tags(reading)))
        for source in couple.source:
            found = run(_without_tags(source), text, self.site.source.language)
            if found:
                place = source.place(0)
                spelt = re.sub(r"\s+(?=[,.;:!?])", "", _MARKS.sub(" ", reading.shown[slice(*found)]))
                message = f'"{_quote(spelt)}" is the text of the source ({place})'
                yield Untranslated(Left.SOURCE, reading.fault((found[0], found[0]), message, place))
                return

    def _is_foreign(self, word: str) -> bool:
        source = self.site.source.language
        return frequency(word, self.language) < _RARE and frequency(word, source) > _COMMON

    def _is_lawful(self, text: str) -> bool:
        """Tell whether a text stays as it is: sentences use its words, or other translations keep it as well."""
        found = self.site.find(self.pair.translation.path)
        if not found or _PARTED.search(text) or f"`{text.strip()}`" in self.pair.source.text or self._is_used(text):
            return True
        text = _AND_SO_ON.sub("", text)
        others = (page for _, page in sorted(found[0].pages.items()))
        return is_in_use(text, self.language, others) or is_kept_elsewhere(text, self.pair.name, self.site, found[0])

    def _is_used(self, text: str) -> bool:
        """Tell whether another text of the page has the words, as those of a technique without another name."""
        wanted = " ".join(words(text))
        others = (" ".join(words(item.shown)) for item in readings(self.pair.translation))
        return any(wanted in other and wanted != other for other in others)

    def _is_setting(self, reading: Reading) -> bool:
        """Tell whether a text is one of the front matter: of those another rule tells which are the source's."""
        return reading.block.line <= reading.text.document.front_matter.height

    def _is_label(self, reading: Reading) -> bool:
        source = self.site.source.language
        return self.site.lexicon.label(source, reading.block.title or reading.block.text) is not None

    def _masked(self, sentence: str) -> str:
        """Give a sentence without names, and without what is quoted or in brackets, unless that is most of it."""
        for _, start, end in names_in(sentence, self.site.lexicon.names) if self.site.lexicon.names else ():
            sentence = sentence[:start] + "\ufffc" * (end - start) + sentence[end:]
        sentence = _HEADER.sub(lambda match: "\ufffc" * len(match[0]), sentence)
        if not _ASIDE.search(sentence):
            return sentence
        rest = _ASIDE.sub(lambda match: " " * len(match[0]), sentence)
        return rest if len(rest.split()) > (1 - _GLOSS) * len(sentence.split()) else sentence


def _together(texts: Sequence[Untranslated]) -> Iterator[Untranslated]:
    """Tell texts that follow one another in one finding: the first one's, which says how many there are."""
    if not texts:
        return
    first, *others = texts
    if others:
        some = f"are the {len(others)} texts" if len(others) > 1 else "is the text"
        message = f"{first.fault.message}; so {some} after it, up to line {others[-1].fault.line}"
        first = replace(first, fault=replace(first.fault, message=message))
    yield first
    yield from (replace(item, fault=replace(item.fault, follows_from="text-untranslated")) for item in others)


def _is_site(reading: Reading) -> bool:
    """Tell whether a text is the name of the site that it leads to, as "Railway" of `docs.railway.com`."""
    named = [word.lower() for word in words(reading.shown)]
    hosts = [(host(link.target) or "").split(".") for link in reading.block.links if not link.image]
    return any(len(labels) > 1 and labels[-2] in named and set(named) <= {*labels} for labels in hosts)


def _without_tags(reading: Reading) -> str:
    """Give a text in which a tag stands off the words beside it, unlike code, which may be a part of one."""
    if "<" not in reading.text.passage.text:
        return reading.shown
    pairs = zip(reading.shown, reading.text.passage.text, strict=True)
    return "".join(" " if shown == "\ufffc" and sign in "<>" else shown for shown, sign in pairs)


def _quote(text: str) -> str:
    plain = " ".join(text.replace("\ufffc", "").split())
    plain = re.sub(r"\s*[\]}*|#]+$", "", plain)
    return f"{plain[: _LONGEST_QUOTE - 1].rstrip()}…" if len(plain) > _LONGEST_QUOTE else plain
