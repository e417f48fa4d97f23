"""What differs between the bold text of a page and that of its translation, by how much of each text is bold."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

from helpcentre.finding import Fix, Place
from helpcentre.inline.compare import Difference, Keys, position, subtracted
from helpcentre.inline.differences import by_value, units_of
from helpcentre.inline.joining import are_akin, is_beside, is_joined, is_parted, size
from helpcentre.inline.model import Text, Thing, What
from helpcentre.inline.read import read
from helpcentre.inline.units import Unit
from helpcentre.prose import masked_at
from helpcentre.sequences import pair_in_order
from helpcentre.site import Pair

_CORNERS = re.compile("[「『][^「」『』]+[」』]")
_QUOTED = re.compile('["“][^"“”]+["”]')
_ITALICS = re.compile(r"(?<![*\w])\*(?![*\s])[^*\n]+(?<!\s)\*(?![*\w])|(?<![_\w])_(?![_\s])[^_\n]+(?<!\s)_(?![_\w])")
_UPRIGHT = re.compile(r"[\u0590-\u109f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""The scripts from Hebrew to Burmese, and those of Chinese, Japanese and Korean."""
_GAP = -1.0
_KIN = 1.0
_LENGTH = 1.3
_BY_VALUE = Keys(by_value, by_value)


class Labels:
    """What a page calls what is bold in its source, learned from texts with as many bold stretches as theirs."""

    def __init__(self, pair: Pair) -> None:
        """Read the texts of a page."""
        self._names: dict[str, Counter[str]] = {}
        for unit in units_of(pair).units:
            ours, theirs = unit.of(What.BOLD)
            if len(ours) == len(theirs):
                for label, other in zip(ours, theirs, strict=True):
                    # Of several the order may be another one, so that they count less.
                    self._names.setdefault(label.value, Counter())[other.value] += 2 if len(ours) == 1 else 1

    def of(self, label: str) -> Counter[str]:
        """Give the translations of a label, with how sure each is."""
        return self._names.get(label, Counter())

    def names(self, label: str) -> list[str]:
        """Give the names that a label is sure to have, and the label itself, which may be a name in every language."""
        return [*(name for name, sure in self.of(label).most_common() if sure > 1), label]


@dataclass
class _Rest:
    """The bold stretches of a unit that are left, and by how many the source has more than the translation."""

    unit: Unit
    ours: list[Thing]
    theirs: list[Thing]
    balance: int


@dataclass(frozen=True)
class Emphasis:
    """The bold text of a page beside that of its translation."""

    pair: Pair

    @cached_property
    def labels(self) -> Labels:
        """The page's names for labels."""
        return Labels(self.pair)

    def differences(self) -> Iterator[list[Difference]]:
        """Give what is bold on one side only, text by text: where the numbers differ, what has no counterpart."""
        rests = [self._rest(unit) for unit in units_of(self.pair).units]
        for left, right in pairwise(rests):
            if left.balance * right.balance < 0 and right.unit.number - left.unit.number == 1:
                _settle(left, right)
        for rest in rests:
            if rest.balance and (alone := list(self._alone(rest))):
                yield alone

    @staticmethod
    def _rest(unit: Unit) -> _Rest:
        ours, theirs = unit.of(What.BOLD)
        balance = len(ours) - len(theirs)
        if balance > 0:
            balance = max(0, balance - _bracketed(unit))
        elif balance < 0:
            balance = min(0, balance + _slanted(unit))
        return _Rest(unit, *(subtracted(ours, theirs, _BY_VALUE) if balance else ([], [])), balance)

    def _alone(self, rest: _Rest) -> Iterator[Difference]:
        pairs = self._paired(rest.ours, rest.theirs)
        matched = [(ours, theirs) for ours, theirs in pairs if ours and theirs]
        bold = rest.unit.of(What.BOLD)[0]
        for ours, theirs in pairs:
            if ours and not theirs and rest.balance > 0:
                lost = Difference(rest.unit, ours, None)
                beside = [pair for pair in matched if is_beside(ours, pair[0], bold)]
                if self.unmarked(lost) or not is_joined(ours, beside, self._ratio):
                    yield lost
            elif theirs and not ours and rest.balance < 0 and not is_parted(theirs, matched, self._ratio):
                yield Difference(rest.unit, None, theirs)

    def _paired(self, ours: list[Thing], theirs: list[Thing]) -> list[tuple[Thing | None, Thing | None]]:
        pairs: list[tuple[Thing | None, Thing | None]] = []
        taken: list[Thing] = []
        if theirs and ours:
            known = self.labels
            ranked = [(-known.of(a.value)[b.value], i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)]
            for sure, i, j in sorted(ranked):
                if sure and (label := ours[i]) not in taken and (other := theirs[j]) not in taken:
                    taken += [label, other]
                    pairs.append((label, other))
        ours, theirs = ([thing for thing in side if thing not in taken] for side in (ours, theirs))
        found = pair_in_order(ours, theirs, self._score, _GAP)
        return [*pairs, *((None if i is None else ours[i], None if j is None else theirs[j]) for i, j in found)]

    def _score(self, ours: Thing, theirs: Thing) -> float:
        apart = abs(position(ours) - position(theirs))
        kin = _KIN if are_akin(ours.value, theirs.value) else 0.0
        length = abs(log((size(ours) * self._ratio + 3) / (size(theirs) + 3)))
        return 3.0 + kin - 2.0 * apart - _LENGTH * length

    def unmarked(self, difference: Difference) -> tuple[str, Place, Fix] | None:
        """Find the name of a label where it stands without its marks, once; give the place and the fix too."""
        assert difference.source, "something isn't bold any more"
        for name in self.labels.names(difference.source.value):
            places = [
                (text, match)
                for text in difference.unit.translation
                for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", _without_things(text))
            ]
            if len(places) == 1:
                text, match = places[0]
                place, end = text.place(match.start()), text.passage.position(match.end())
                return name, place, Fix(place.line, place.column, *end, f"**{name}**")
        return None

    @cached_property
    def _ratio(self) -> float:
        """How much longer the translation's text is."""
        lengths = [tuple(map(len, unit.words)) for unit in units_of(self.pair).units]
        return (sum(theirs for _, theirs in lengths) + 1) / (sum(ours for ours, _ in lengths) + 1)


def _bracketed(unit: Unit) -> int:
    """Count what stands in corner brackets, by which Chinese and Japanese stress words, and which quotes nothing."""
    ours, theirs = unit.words
    return max(0, len(_CORNERS.findall(theirs)) - len(_QUOTED.findall(ours)))


def _slanted(unit: Unit) -> int:
    """Count what is in italics in the source only: scripts without italics have it bold."""
    if not _UPRIGHT.search(unit.words[1]):
        return 0
    ours, theirs = (len(_ITALICS.findall(text)) for text in unit.words)
    return max(0, ours - theirs)


def _settle(left: _Rest, right: _Rest) -> None:
    """Let what one text has too much of make up for what its neighbour lacks: words were parted otherwise."""
    moved = min(abs(left.balance), abs(right.balance)) * (1 if left.balance > 0 else -1)
    left.balance -= moved
    right.balance += moved


def _without_things(text: Text) -> str:
    return masked_at(text.passage.text, [(thing.start, thing.end) for thing in read(text)])
