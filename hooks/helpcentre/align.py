"""Which heading of a translation renders which heading of its source.

What survives translation decides: explicit ids, level, numbers, code, names and link targets, the shape and length
of what stands below, and order. A heading whose text, id or level has changed is still the same heading; only what
has no counterpart at all is missing or extra.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from helpcentre.document.model import Block, Document, Section
from helpcentre.sequences import pair_in_order

_GAP = -1.0
_MARKS = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z][\w./-]{2,}")


@dataclass(frozen=True)
class Match:
    """A heading of the source and its counterpart; `moved` when it stands elsewhere in the order."""

    source: Block
    translation: Block
    moved: bool = False


@dataclass(frozen=True)
class Alignment:
    """How the headings of a translation answer to those of its source."""

    matches: tuple[Match, ...]
    missing: tuple[Block, ...]
    extra: tuple[Block, ...]

    @cached_property
    def _by_source(self) -> Mapping[int, Block]:
        return {id(match.source): match.translation for match in self.matches}

    @cached_property
    def _by_translation(self) -> Mapping[int, Block]:
        return {id(match.translation): match.source for match in self.matches}

    def translation_of(self, heading: Block) -> Block | None:
        """Give the heading of the translation that renders a heading of the source."""
        return self._by_source.get(id(heading))

    def source_of(self, heading: Block) -> Block | None:
        """Give the heading of the source that a heading of the translation renders."""
        return self._by_translation.get(id(heading))


@dataclass(frozen=True)
class _Traits:
    """What of a heading and its section is likely to be the same in another language."""

    id: str | None
    level: int
    text: str
    marks: Counter[str]
    shape: Counter[str]
    targets: Counter[str]
    length: int


def align(source: Document, translation: Document) -> Alignment:
    """Align the headings of two pages."""
    left, right = source.sections, translation.sections
    if _surely_parallel(left, right):
        matches = zip(left, right, strict=True)
        return Alignment(tuple(Match(a.heading, b.heading) for a, b in matches), (), ())
    traits = [_traits(section) for section in left], [_traits(section) for section in right]
    scorer = _Scorer(_unique_ids(traits[0]), _unique_ids(traits[1]))
    pairing = pair_in_order(*traits, scorer.score, _GAP)
    matches_found = [Match(left[i].heading, right[j].heading) for i, j in pairing if i is not None and j is not None]
    missing = [left[i].heading for i, j in pairing if i is not None and j is None]
    extra = [right[j].heading for i, j in pairing if j is not None and i is None]
    moved = _moved(missing, extra)
    gone, come = {id(m.source) for m in moved}, {id(m.translation) for m in moved}
    return Alignment(
        matches=tuple(sorted([*matches_found, *moved], key=lambda match: match.source.line)),
        missing=tuple(heading for heading in missing if id(heading) not in gone),
        extra=tuple(heading for heading in extra if id(heading) not in come),
    )


def explicit_id(heading: Block) -> str | None:
    """Give the id that the author wrote, if there is one."""
    return heading.anchor.id if heading.anchor and heading.anchor.explicit else None


def _surely_parallel(left: tuple[Section, ...], right: tuple[Section, ...]) -> bool:
    return len(left) == len(right) and all(
        explicit_id(a.heading) and explicit_id(a.heading) == explicit_id(b.heading)
        for a, b in zip(left, right, strict=True)
    )


def _unique_ids(traits: list["_Traits"]) -> set[str]:
    """Give the ids that stand once: one that was copied by mistake says nothing of whose heading it is."""
    counts = Counter(trait.id for trait in traits if trait.id)
    return {name for name, count in counts.items() if count == 1}


def _moved(missing: list[Block], extra: list[Block]) -> list[Match]:
    by_id = {explicit_id(heading): heading for heading in extra if explicit_id(heading)}
    return [
        Match(heading, by_id.pop(explicit_id(heading)), moved=True)
        for heading in missing
        if explicit_id(heading) in by_id
    ]


def _traits(section: Section) -> _Traits:
    heading = section.heading
    links = [link for block in (heading, *section.blocks) for link in block.links]
    targets = Counter(link.target for link in links if not link.target.startswith("#"))
    marks = Counter(mark.lower() for mark in _MARKS.findall(heading.text))
    marks.update(heading.code)
    for block in section.blocks:
        marks.update(block.code)
    return _Traits(
        id=explicit_id(heading),
        level=heading.level,
        text=heading.text,
        marks=marks,
        shape=Counter(block.kind for block in section.blocks),
        targets=targets,
        length=sum(len(block.text) for block in section.blocks),
    )


@dataclass(frozen=True)
class _Scorer:
    source_ids: set[str]
    translation_ids: set[str]

    def score(self, left: _Traits, right: _Traits) -> float:
        """Say how likely it is that one renders the other; to leave both alone is worth twice `_GAP`."""
        steps = abs(left.level - right.level)
        score = 2.0 if steps == 0 else -0.5 * steps
        score += self._ids(left, right)
        score += 5.0 if left.text == right.text else 0.0
        score += 3.0 * _overlap(left.marks, right.marks)
        score += 2.0 * _overlap(left.targets, right.targets)
        score += 2.0 * (_overlap(left.shape, right.shape) if left.shape or right.shape else 1.0)
        return score - min(2.0, abs(log((left.length + 40) / (right.length + 40))))

    def _ids(self, left: _Traits, right: _Traits) -> float:
        if left.id is None or right.id is None:
            return 0.0
        sure = left.id in self.source_ids and right.id in self.translation_ids
        if left.id == right.id:
            return 12.0 if sure else 4.0
        elsewhere = left.id in self.translation_ids or (
            right.id in self.translation_ids and right.id in self.source_ids
        )
        return -8.0 if elsewhere else -1.0


def _overlap(left: Counter[str], right: Counter[str]) -> float:
    if not left or not right:
        return 0.0
    return (left & right).total() / max(left.total(), right.total())
