"""How likely it is that one block renders another."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from math import fsum, log, sqrt
from operator import mul

from helpcentre.blocks.traits import Traits
from helpcentre.document.model import Kind

GAP = -1.0
"""What it costs to leave a block alone; two that are left alone cost as much as a pair that hardly fits."""
LISTS = frozenset((Kind.BULLETS, Kind.STEPS))
BOXES = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.DIRECTIVE))
_SAME, _LIKE, _OTHER = 2.0, 0.6, -1.6
_NEVER = -50.0
_SIGNS = (0.8, 0.6, 0.4, 0.3)
_ENDING, _MOST_APART = 0.5, 2.0
_HOLLOW = frozenset((Kind.BREAK, Kind.REFERENCE, Kind.ABBREVIATION, Kind.FOOTNOTE))


def expected_spread(length: float) -> float:
    """Give the deviation that is usual for the logarithm of two lengths' ratio; short texts vary more."""
    return 0.1 + 1.4 / sqrt(length + 16)


@dataclass(frozen=True)
class Scorer:
    """Compares blocks of one page with those of the other.

    `ratio` is the logarithm of how much longer the translation is than its source. What a block says is weighed by
    how few of its neighbours say it too.
    """

    ratio: float = 0.0
    rarity: Mapping[str, float] = field(default_factory=dict)
    _weights: dict[int, float] = field(default_factory=dict)
    _kept: dict[tuple[int, ...], Traits] = field(default_factory=dict)
    _repeated: set[int] = field(default_factory=set)
    """Traits that several blocks have, by identity: what is alike is compared once, on a page of nothing else too."""
    _scores: dict[tuple[int, int], float] = field(default_factory=dict)

    def among(self, *sides: Sequence[Traits]) -> "Scorer":
        """Give a scorer that weighs marks and words by how many of these blocks have them."""
        common: Counter[str] = Counter()
        for side in sides:
            for traits in side:
                common.update([*traits.marks, *traits.words])
        times = Counter(id(traits) for side in sides for traits in side)
        # A mark that one block of either side has counts whole.
        rarity = {mark: float((2 / count) ** 0.75) for mark, count in common.items() if count > 2}
        return Scorer(self.ratio, rarity, _repeated={one for one, count in times.items() if count > 1})

    def score(self, left: Traits, right: Traits) -> float:
        """Give the likelihood, on the scale where leaving both alone is worth twice GAP."""
        pair = id(left), id(right)
        if (known := self._scores.get(pair)) is not None:
            return known
        base = self._kinds(left, right)
        score = base if base <= _NEVER else base + self.evidence(left, right)
        if self._repeated.issuperset(pair):
            self._scores[pair] = score
        return score

    def score_joined(self, ours: Sequence[Traits], theirs: Sequence[Traits]) -> float:
        """Give the likelihood of several blocks that are one on the other side."""
        return self.score(self._joined(ours), self._joined(theirs))

    def _joined(self, parts: Sequence[Traits]) -> Traits:
        # Weights are known by identity, so that nothing weighed may go before the scorer does.
        key = tuple(map(id, parts))
        if key not in self._kept:
            whole = self._kept[key] = joined(parts)
            if self._repeated.issuperset(key):
                self._repeated.add(id(whole))
        return self._kept[key]

    def evidence(self, left: Traits, right: Traits) -> float:
        """Give what speaks for the two, apart from their kinds; below zero what speaks against them."""
        found = self.by_length(left.length, right.length) + self.by_marks(left, right) + self.by_words(left, right)
        found += by_signs(left, right)
        if left.id and right.id:
            found += 4.0 if left.id == right.id else -1.0
        if left.shape or right.shape:
            found += 2.0 * _overlap(left.shape, right.shape) - 1.0
        return found

    def _kinds(self, left: Traits, right: Traits) -> float:
        if left.kind is right.kind:
            if left.kind in _HOLLOW and left.name != right.name:
                return _NEVER
            return _SAME if left.name == right.name else _SAME - 0.5
        if left.kind in _HOLLOW or right.kind in _HOLLOW or not left.length or not right.length:
            return _NEVER
        if {left.kind, right.kind} <= LISTS or {left.kind, right.kind} <= BOXES:
            return _LIKE
        return _OTHER

    def by_length(self, left: int, right: int) -> float:
        """Weigh two lengths against the ratio that is usual on the page (Gale and Church, 1993)."""
        if not left and not right:
            return 0.0
        off = log((right + 12) / (left + 12)) - self.ratio * min(1.0, (left + right) / 60)
        off /= expected_spread(min(left, right))
        return 0.8 - min(3.0, 0.4 * off * off)

    def by_marks(self, left: Traits, right: Traits) -> float:
        """Weigh code, addresses, numbers and names."""
        if not left.marks and not right.marks:
            return 0.0
        both, all_ = self._shared(left.marks, right.marks)
        if both == 0:
            strength = min(self._weight(left.marks), self._weight(right.marks))
            return -2.0 if strength else -min(1.5, 0.5 * all_)
        return 4.5 * both / all_ - 0.5

    def set_off(self, left: Traits, right: Traits) -> float:
        """Give what two whose marks differ have against them beyond what both had beside one without marks.

        Where of four blocks one on either side has a mark, and not the same, it tells nothing of which renders which.
        """
        if not left.marks or not right.marks or self._shared(left.marks, right.marks)[0]:
            return 0.0
        alone = -sum(min(1.5, 0.5 * self._weight(marks)) for marks in (left.marks, right.marks))
        return max(0.0, alone - self.by_marks(left, right))

    def by_words(self, left: Traits, right: Traits) -> float:
        """Weigh words that related languages have in common."""
        if not left.words or not right.words:
            return 0.0
        both, _ = self._shared(left.words, right.words)
        return min(2.5, 4.0 * both / sqrt(self._weight(left.words) * self._weight(right.words)))

    def _shared(self, left: Counter[str], right: Counter[str]) -> tuple[float, float]:
        weigh = self.rarity.get
        # Sets have no order: the sum must be the same in any.
        both = fsum([min(left[mark], right[mark]) * weigh(mark, 1.0) for mark in left.keys() & right.keys()])
        return both, self._weight(left) + self._weight(right) - both

    def _weight(self, marks: Counter[str]) -> float:
        weight = self._weights.get(id(marks))
        if weight is None:
            weights = map(self.rarity.get, marks, repeat(1.0))
            weight = self._weights[id(marks)] = fsum(map(mul, marks.values(), weights))
        return weight


def by_signs(left: Traits, right: Traits) -> float:
    """Weigh how often a text has bold words, links, code and brackets, and how it ends."""
    if not left.signs or not right.signs:
        return 0.0
    apart = 0.0
    for ours, theirs, weight in zip(left.signs, right.signs, _SIGNS, strict=False):
        apart += abs(ours - theirs) * weight
    if left.signs[-1] != right.signs[-1]:
        apart += _ENDING
    return (0.8 if any(left.signs[:-1]) else 0.2) - min(_MOST_APART, apart)


def _overlap(left: Counter[Kind], right: Counter[Kind]) -> float:
    if not left or not right:
        return 0.0
    return (left & right).total() / max(left.total(), right.total())


def joined(parts: Iterable[Traits]) -> Traits:
    """Give the traits of several blocks as if they were one of the first one's kind."""
    parts = list(parts)
    marks: Counter[str] = Counter()
    words: Counter[str] = Counter()
    shape: Counter[Kind] = Counter()
    for part in parts:
        marks.update(part.marks)
        words.update(part.words)
        shape |= part.shape
    length = sum(part.length for part in parts)
    signs = tuple(map(sum, zip(*(part.signs[:-1] for part in parts), strict=False)))
    signs = (*signs, parts[-1].signs[-1]) if parts[-1].signs else ()
    return Traits(parts[0].kind, parts[0].name, None, length, marks, words, shape, signs)
