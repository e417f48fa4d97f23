"""Holds a translation to the termbase: terms by their approved forms, and the wrong ones named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from helpcentre.finding import Place
from helpcentre.keeping import kept
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.terms import Term, Where
from helpcentre.words.languages import language_of
from helpcentre.words.stems import Word, form, may_occur, occurrences, words
from helpcentre.words.texts import Couple, Reading, couples

Spot = tuple[Reading, int, int]
Span = tuple[int, int, Term]
"""How many words a term has in a text, and which is its first."""
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Use:
    """A term where the source uses it."""

    term: Term
    words: str
    place: Place
    share: float
    """How much of the text stands before it."""
    times: int = 1


@dataclass(frozen=True)
class TermFault:
    """A term that isn't rendered as it should be; `is_wrong_form` when a form that is named as wrong stands there."""

    is_wrong_form: bool
    fault: Fault


def term_faults(pair: Pair, site: Site) -> tuple[TermFault, ...]:
    """Give what is wrong with the terms of a translation; several rules tell parts of it."""
    if not site.lexicon.terms:
        return ()
    return kept(pair, "terms", lambda: tuple(_Terms(pair, site).faults()))


class _Terms:
    def __init__(self, pair: Pair, site: Site) -> None:
        self.pair, self.site = pair, site
        self.source, self.language = site.source.language, language_of(pair.translation, site)

    def faults(self) -> Iterator[TermFault]:
        for couple in couples(self.pair):
            if not self._is_label(couple):
                side = _Side(couple.translation, self.language, hide_bold=bool(self.site.lexicon.labels))
                for use in self._uses(couple):
                    yield from self._told(use, side)

    def _is_label(self, couple: Couple) -> bool:
        block = couple.source[0].block
        wheres = (Where.TITLE, Where.HEADING, Where.LINK)
        return self.site.lexicon.label(self.source, block.title or block.text, *wheres) is not None

    def _uses(self, couple: Couple) -> Iterator[Use]:
        """Give the terms in the source's text, each once; the longer of two that share words."""
        hide = bool(self.site.lexicon.labels)
        found: dict[str, Use] = {}
        for reading in couple.source:
            text, spans = self._spans(reading, hide=hide)
            taken: set[int] = set()
            for length, start, term in (span for span in spans if self.language in span[2].forms):
                places = range(start, start + length)
                if taken.isdisjoint(places):
                    first, last = text[start], text[start + length - 1]
                    share = first.start / max(len(reading.shown), 1)
                    spelt = " ".join(reading.shown[first.start : last.end].split())
                    known = found.get(term.key) or Use(term, spelt, reading.place(first.start), share, 0)
                    found[term.key] = replace(known, times=known.times + 1)
                taken.update(places)
        yield from found.values()

    def _spans(self, reading: Reading, *, hide: bool) -> tuple[list[Word], list[Span]]:
        """Give the words of a text of the source, and the terms in it, the longest first: once for all languages."""

        def make() -> tuple[list[Word], list[Span]]:
            text = words(_without_bold(reading) if hide else reading.shown, self.source)
            terms = [term for term in self.site.lexicon.terms if not term.exact]
            return text, sorted(_spans(terms, text, self.source), key=lambda span: -span[0])

        return kept(reading, "terms", make)

    def _told(self, use: Use, side: "_Side") -> Iterator[TermFault]:
        forms = use.term.forms[self.language]
        # A compound that is named as wrong may have a right form in it.
        exact, named = (side.places(items) for items in (forms, use.term.wrong.get(self.language, ())))
        found = (spot for item in forms for spot in side.find(item))
        right = [spot for spot in found if _place(spot) in exact or _place(spot) not in named]
        wrong = self._wrong(use, side, right) if len(right) < use.times else None
        if wrong:
            yield TermFault(True, wrong)
        elif not right and not self._is_setting(side):
            reading, offset = side.at(use.share)
            shown = '" or "'.join(forms[:_SHOWN])
            message = f'term "{use.words}" ({use.place}) isn\'t rendered here as "{shown}"'
            yield TermFault(False, reading.fault((offset, offset), message, use.place))

    def _wrong(self, use: Use, side: "_Side", right: Sequence[Spot]) -> Fault | None:
        """Tell the first wrong form that isn't a part of a right one."""
        for item in use.term.wrong.get(self.language, ()):
            for reading, start, end in side.find(item, in_compounds=False):
                if not any(other is reading and first < end and start < last for other, first, last in right):
                    spelt = " ".join(reading.shown[start:end].split())
                    wanted = use.term.forms[self.language][0]
                    message = f'"{spelt}" doesn\'t stand for "{use.words}" ({use.place}) here; use "{wanted}"'
                    return reading.fault((start, end), message, use.place)
        return None

    @staticmethod
    def _is_setting(side: "_Side") -> bool:
        """Tell whether a text is one of the front matter, which is worded anew to fit its length."""
        reading = side.readings[0]
        return reading.block.line <= reading.text.document.front_matter.height


def _spans(terms: Sequence[Term], text: Sequence[Word], language: str) -> Iterator[Span]:
    stems = {word.stem for word in text}
    for term in terms:
        for item in term.forms.get(language, ()):
            wanted = form(item, language)
            if wanted.stems[0] in stems:
                for start, end in occurrences(wanted, text):
                    yield end - start, start, term


@dataclass(frozen=True)
class _Side:
    """The translation's texts of a couple."""

    readings: tuple[Reading, ...]
    language: str
    hide_bold: bool

    @cached_property
    def words(self) -> list[tuple[Reading, list[Word]]]:
        texts = [(reading, _without_bold(reading) if self.hide_bold else reading.shown) for reading in self.readings]
        return [(reading, words(text, self.language)) for reading, text in texts]

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems, to see at once that a form isn't there."""
        return frozenset(word.stem for _, text in self.words for word in text)

    def find(self, item: str, *, in_compounds: bool = True) -> Iterator[Spot]:
        """Give where a form stands."""
        wanted = form(item, self.language)
        for reading, text in self.words:
            if not may_occur(wanted, text, self.stems):
                continue
            for start, end in occurrences(wanted, text, in_compounds=in_compounds):
                yield reading, text[start].start, text[end - 1].end

    def places(self, items: Sequence[str]) -> set[tuple[int, int, int]]:
        """Give where forms stand as words of their own."""
        return {_place(spot) for item in items for spot in self.find(item, in_compounds=False)}

    def at(self, share: float) -> tuple[Reading, int]:
        """Give the word that stands about as far on in the text."""
        reading, text = self.words[0]
        offset = share * len(reading.shown)
        near = min(text, key=lambda word: abs(word.start - offset), default=None)
        return reading, near.start if near else 0


def _without_bold(reading: Reading) -> str:
    """Give the text without bold words, which are labels, and held to their catalogue."""
    shown = reading.shown
    for start, end in reading.bold:
        shown = shown[:start] + "*" * (end - start) + shown[end:]
    return shown


def _place(spot: Spot) -> tuple[int, int, int]:
    reading, start, end = spot
    return id(reading), start, end
