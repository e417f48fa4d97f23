"""Which text of a translation renders which text of its source, section by section.

Feeds the comparison with pairs of texts; whatever aligns blocks better may take its place.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from helpcentre.document import Document, Kind
from helpcentre.quantities.texts import Text, texts
from helpcentre.sequences import pair_in_order
from helpcentre.site import Pair

Pairs = list[tuple[Text | None, Text | None]]
_GAP = -1.0


@dataclass(frozen=True)
class _Traits:
    path: tuple[Kind, ...]
    marks: Counter[str]
    values: Counter[str]
    length: int


def segments(pair: Pair, source: str, translation: str) -> Iterator[Pairs]:
    """Give, for each stretch between two aligned headings, its texts in pairs; languages are given by code.

    Stretches without any digit are left out.
    """
    matches = pair.headings.matches
    left = _parted(pair.source, source, [match.source.line for match in matches])
    right = _parted(pair.translation, translation, [match.translation.line for match in matches])
    for one, other in zip(left, right, strict=True):
        if any(text.has_digits for text in (*one, *other)):
            yield _paired(one, other)


def _parted(document: Document, language: str, starts: list[int]) -> list[list[Text]]:
    """Part the texts at the lines in `starts`, and give them in the order of `starts`, what is before them first."""
    parts: list[list[Text]] = [[] for _ in range(len(starts) + 1)]
    ordered = sorted(range(len(starts)), key=starts.__getitem__)
    lines = [starts[index] for index in ordered]
    for text in texts(document, language):
        place = bisect_right(lines, text.line)
        parts[ordered[place - 1] + 1 if place else 0].append(text)
    return parts


def _paired(left: Sequence[Text], right: Sequence[Text]) -> Pairs:
    if [text.path for text in left] == [text.path for text in right]:
        return list(zip(left, right, strict=True))
    traits = [_traits(text) for text in left], [_traits(text) for text in right]
    pairing = pair_in_order(*traits, _score, _GAP)
    return [(None if i is None else left[i], None if j is None else right[j]) for i, j in pairing]


def _traits(text: Text) -> _Traits:
    targets = (link.target for link in text.passage.block.links if not link.target.startswith("#"))
    quantities = text.reading.quantities if text.has_digits else ()
    values = Counter(value for quantity in quantities for value in quantity.readings)
    return _Traits(text.path, Counter((*text.code, *targets)), values, text.length)


def _score(left: _Traits, right: _Traits) -> float:
    if (Kind.HEADING in left.path) != (Kind.HEADING in right.path) or bool(left.path) != bool(right.path):
        return -8.0
    score = 2.0 if left.path == right.path else -0.5
    score += 3.0 * _overlap(left.marks, right.marks) + 2.0 * _overlap(left.values, right.values)
    return score - min(2.5, abs(log((left.length + 20) / (right.length + 20))))


def _overlap(left: Counter[str], right: Counter[str]) -> float:
    if not left or not right:
        return 0.0
    return (left & right).total() / max(left.total(), right.total())
