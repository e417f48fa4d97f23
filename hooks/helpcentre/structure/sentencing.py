"""Which sentence of a text has no counterpart in the translation, by lengths alone.

Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993): the
lengths of two sentences that say the same are in a ratio that varies little; one sentence is rarely nobody's.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import product
from math import erfc, exp, inf, log, sqrt

from helpcentre.blocks import TextPair
from helpcentre.sentences import sentences
from helpcentre.site import Pair
from helpcentre.structure.lengths import Length, lengths

_VARIANCE = 6.8
_LEAST = 1e-12
# How often so many sentences of the source are rendered by so many.
_BEADS = {(1, 1): -log(0.89), (1, 0): -log(0.0099), (2, 1): -log(0.06), (1, 2): -log(0.03)}
_SHORTER = -0.1
_PART = 0.6
"""Where each sentence may be rendered, joined to another, so much of the shortest one has to be missing."""
_MUCH_SHORTER = -0.4
_AS_LONG = 0.05
_LACKING = 3.0
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Fewer:
    """A text that has fewer sentences than its source: how many both have, and the one that is probably missing."""

    length: Length
    ours: int
    theirs: int
    missing: str


def fewer(pair: Pair) -> Iterator[Fewer]:
    """Give the texts that lack a sentence: not those in which one sentence says what two say in the source."""
    for length in lengths(pair):
        if length.off > _AS_LONG:
            continue
        ours, theirs = (_parted(text) for text in length.text.text)
        if not 0 < len(theirs) < len(ours):
            continue
        ratio = len(length.text.text[1]) / len(length.text.text[0]) / exp(length.off)
        texts = _Texts(ours, theirs, ratio, _lacking(length.text))
        cost, lost = texts.align()
        whole = texts.align(whole=True)[0] if lost else cost
        # Where no spaces part words a comma does for a full stop: only much less text has lost a sentence there.
        shorter = _SHORTER if lost else min(_SHORTER, log(1 - _PART * min(map(len, ours)) / sum(map(len, ours))))
        if (length.off < shorter or cost < whole) if not length.unspaced else length.off < _MUCH_SHORTER:
            lost = lost or texts.align(joined=False)[1]
            yield Fewer(length, len(ours), len(theirs), ours[lost[0]] if lost else "")


def _lacking(text: TextPair) -> frozenset[str]:
    """Give what of code, digits and links the translation has less of: the missing sentence has it."""
    here = frozenset(text.code[1]) | frozenset(_DIGITS.findall(text.text[1]))
    links = {link.text for link in text.links[0]} if len(text.links[0]) > len(text.links[1]) else set()
    return (frozenset(text.code[0]) | frozenset(_DIGITS.findall(text.text[0]))) - here | links


def _parted(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text)]


@dataclass(frozen=True, slots=True)
class _Texts:
    """The sentences of both sides, the usual ratio of their lengths, and what code the translation lacks."""

    ours: Sequence[str]
    theirs: Sequence[str]
    ratio: float
    lacking: Set[str]

    def align(self, *, whole: bool = False, joined: bool = True) -> tuple[float, list[int]]:
        """Give the cost of the best alignment, and which sentences of the source it renders by nothing.

        `whole` asks for one that renders all; its cost may be infinite. Without `joined` no sentence renders two.
        """
        beads = [bead for bead in _BEADS if not (whole and bead == (1, 0)) and (joined or bead != (2, 1))]
        best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [])}
        for i, j in product(range(len(self.ours) + 1), range(len(self.theirs) + 1)):
            for a, b in beads:
                if (before := best.get((i - a, j - b))) is None:
                    continue
                cost = before[0] + self._cost(self.ours[i - a : i], self.theirs[j - b : j])
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, before[1] if b else [*before[1], i - 1])
        return best.get((len(self.ours), len(self.theirs)), (inf, []))

    def _cost(self, ours: Sequence[str], theirs: Sequence[str]) -> float:
        prior = _BEADS[len(ours), len(theirs)]
        if not theirs:
            return prior - _LACKING * any(code in sentence for code in self.lacking for sentence in ours)
        return prior + _unlikely(sum(map(len, ours)) * self.ratio, sum(map(len, theirs)))


def _unlikely(expected: float, length: float) -> float:
    distance = abs(expected - length) / sqrt(_VARIANCE * max(1.0, (expected + length) / 2))
    return -log(max(erfc(distance / sqrt(2)), _LEAST))
