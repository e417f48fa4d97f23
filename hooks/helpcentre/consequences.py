"""What comes of another finding on the same page: one edit is told as one finding, that of its cause.

A conflict mark lengthens its paragraph, a reply of a tool is a paragraph too many, a fence without an end swallows
headings: the finding that names the cause says it all, the others would have the translator look for faults that
aren't there. They are told when the rule of the cause isn't run.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from helpcentre.causes import CAUSES, Reach
from helpcentre.document import Document
from helpcentre.keeping import kept
from helpcentre.rule import Told

_MARKS = re.compile(r"[`*\"]|<[^<>]*>")
_ALONE = "block-nesting"
# A block of thousands of faults isn't worth the time that comparing each with each takes.
_MOST_LOSSES = 50
_NEAR = 20
"""Lines; what reaches no more of them is kept line by line."""


def explained(told: Iterable[Told], document: Document) -> Iterator[Told]:
    """Give what is told of a page, each consequence with the rule that tells its cause."""
    told = list(_caused(list(_placed(list(told), document)), document))
    losses = _losses(told, document)
    for item in told:
        cause = None
        if item.fault.follows_from is None and item.fault.lost:
            cause = _around(item, losses[_span(Reach.BLOCK, item.fault.line, document)])
        yield item._replace(fault=replace(item.fault, follows_from=cause)) if cause else item


def _caused(told: Sequence[Told], document: Document) -> Iterator[Told]:
    causes = _Causes(told, document)
    for item in told:
        lines = {item.fault.line}
        if item.rule == "heading-id-duplicate" and item.fault.source:
            lines.add(item.fault.source.line)  # of the two headings either may be the one with the wrong id
        cause = item.fault.follows_from or causes.of(item.rule, lines)
        yield item._replace(fault=replace(item.fault, follows_from=cause)) if cause else item


def _placed(told: Sequence[Told], document: Document) -> Iterator[Told]:
    """Turn round what is told of a block without a beginning: what stands alone shows where that belongs."""
    closings = [item.fault.line for item in told if _is_closing(item, document)]
    alone = [item.fault.line for item in told if item.rule == _ALONE]
    begins = {max((line for line in alone if line < closing), default=0): closing for closing in closings}
    turned = {closing for line, closing in begins.items() if line in _span(Reach.SECTION, closing, document)}
    for item in told:
        if item.rule == _ALONE and begins.get(item.fault.line) in turned:
            yield item._replace(fault=replace(item.fault, follows_from=None))
        elif item.fault.line in turned and _is_closing(item, document):
            yield item._replace(fault=replace(item.fault, follows_from=_ALONE))
        else:
            yield item


def _is_closing(item: Told, document: Document) -> bool:
    return item.rule == "container-unclosed" and not document.line(item.fault.line).strip(" >/:")


class _Causes:
    """What was told that explains others, by the lines that it reaches, the first ones first."""

    def __init__(self, told: Iterable[Told], document: Document) -> None:
        self._near: dict[int, list[tuple[int, frozenset[str], str]]] = {}
        self._far: list[tuple[int, frozenset[str], str, range]] = []
        # Of a page with thousands of faults most reach the same few lines, or no more than their own.
        for number, (effects, span, cause) in enumerate(dict.fromkeys(_reached(told, document))):
            if len(span) > _NEAR:
                self._far.append((number, effects, cause, span))
            for line in span if len(span) <= _NEAR else ():
                self._near.setdefault(line, []).append((number, effects, cause))

    def of(self, rule: str, lines: Iterable[int]) -> str | None:
        """Give the rule that tells the cause of what another one tells of some lines; none where it has none."""
        found = [(n, cause) for line in lines for n, effects, cause in self._near.get(line, ()) if rule in effects]
        far = ((n, cause) for n, effects, cause, span in self._far if rule in effects and any(x in span for x in lines))
        return min((*found, *islice(far, 1)), default=(0, None))[1]


def _reached(told: Iterable[Told], document: Document) -> list[tuple[frozenset[str], range, str]]:
    found = []
    for item in told:
        # What follows itself from something else explains nothing: its own cause does.
        if item.rule in CAUSES and item.fault.follows_from in {None, item.rule}:
            reach, effects = CAUSES[item.rule]
            span = _span(reach, item.fault.line, document)
            if reach is Reach.FIX and item.fault.fix:
                span = range(span.start, max(span.stop, item.fault.fix.end_line + 1))
            found.append((effects, span, item.rule))
    return found


def _losses(told: Iterable[Told], document: Document) -> Mapping[range, list[tuple[str, list[str]]]]:
    """Give the words that are lost in each block, and the rules that tell it."""
    losses: dict[range, list[tuple[str, list[str]]]] = {}
    for item in told:
        if item.fault.lost:
            block = losses.setdefault(_span(Reach.BLOCK, item.fault.line, document), [])
            if item.fault.follows_from is None and len(block) < _MOST_LOSSES:
                block.append((item.rule, [_plain(text) for text in item.fault.lost]))
    return losses


def _around(item: Told, losses: Iterable[tuple[str, list[str]]]) -> str | None:
    """Name the rule that tells the loss of what the words that are lost here stood in."""
    words = [_plain(text) for text in item.fault.lost]
    return next(
        (
            rule
            for rule, texts in losses
            if all(any(len(word) < len(text) and word in text for text in texts) for word in words)
        ),
        None,
    )


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split())


def _span(reach: Reach, line: int, document: Document) -> range:
    end = document.last_line + 1
    if reach is Reach.LINE:
        return range(line, line + 1)
    if reach in {Reach.BLOCK, Reach.BEFORE, Reach.NEXT, Reach.FIX}:
        blocks = document.root.children
        at = bisect_right(kept(document, "block_lines", lambda: [block.line for block in blocks]), line) - 1
        if at < 0:
            return range(line, line + 1)
        first = blocks[max(at - 1, 0)].line if reach is Reach.BEFORE else min(blocks[at].line, line)
        to = min(at + 1, len(blocks) - 1) if reach is Reach.NEXT else at
        return range(first, max(blocks[to].end_line, line) + 1)
    headings = kept(document, "heading_lines", lambda: sorted(heading.line for heading in document.headings))
    at = bisect_right(headings, line)
    first = headings[at - 1] if at else 1
    last = headings[at] if reach is not Reach.REST and at < len(headings) else end
    if reach is Reach.CONFLICT:
        closing = (number for number in range(line, end) if document.line(number).startswith(">>>>>>>"))
        last = max(last, next(closing, line) + 1)
    return range(first, last)
