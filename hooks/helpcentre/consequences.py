"""What comes of another finding on the same page: one edit is told as one finding, that of its cause.

A conflict mark lengthens its paragraph, a reply of a tool is a paragraph too many, a fence without an end swallows
headings: the finding that names the cause says it all, the others would have the translator look for faults that
aren't there. They are told when the rule of the cause isn't run.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from helpcentre.document import Document
from helpcentre.rule import Told
from helpcentre.wordlists import words

_MARKS = re.compile(r"[`*\"]|<[^<>]*>")
_ALONE = "block-nesting"
# A block of thousands of faults isn't worth the time that comparing each with each takes.
_MOST_LOSSES = 50


class Reach(Enum):
    """How far from the line of a finding its consequences are found."""

    LINE = auto()
    BLOCK = auto()
    BEFORE = auto()
    NEXT = auto()
    SECTION = auto()
    CONFLICT = auto()
    REST = auto()
    FIX = auto()


_BLOCKS = words(
    "block-doubled block-extra block-joined block-kind block-missing block-moved block-nesting block-split "
    "heading-extra item-regrouped list-start sentence-missing step-extra step-missing step-moved text-too-long "
    "text-too-short"
)
_INLINE = words(
    "address-differs emphasis-extra emphasis-missing image-extra image-missing include-differs inline-code-differs "
    "inline-code-extra inline-code-missing link-extra link-missing number-differs number-moved"
)
_WORDS = words(
    "acronym-differs address-informal end-mark-differs mark-unpaired name-misspelt name-missing "
    "sentence-rendered-twice space-missing space-stray term-form-wrong term-not-rendered text-in-third-language "
    "text-untranslated word-doubled word-garbled word-misspelt"
)
_LEFT = words("text-in-third-language text-untranslated")
_SPACES = words("space-missing space-stray")
_SHORTER = words("sentence-missing text-too-short")
_HOSTS = words("address-unlisted host-unlisted link-text-ambiguous")
_CUT = words("container-unclosed date-differs icon-differs page-incomplete tag-missing unit-differs")
_READ_OTHERWISE = _BLOCKS | _INLINE | _WORDS | words("heading-missing")

_CAUSES = {
    "address-differs": (Reach.BLOCK, words("mark-unpaired")),
    "address-malformed": (Reach.LINE, words("address-differs link-target-differs")),
    "admonition-keyword-translated": (Reach.SECTION, _BLOCKS | words("container-unclosed")),
    "bidirectional-control": (Reach.BLOCK, _WORDS),
    "block-doubled": (Reach.BLOCK, _WORDS | words("heading-id-duplicate")),
    "block-extra": (Reach.BLOCK, _WORDS),
    "block-joined": (Reach.BLOCK, _WORDS),
    "block-missing": (Reach.BLOCK, _WORDS),
    "block-moved": (Reach.BLOCK, _WORDS | words("number-differs")),
    "block-nesting": (Reach.NEXT, _WORDS | words("block-extra block-missing number-differs")),
    "block-split": (Reach.BLOCK, _WORDS),
    "code-unbalanced": (Reach.BLOCK, _INLINE | _WORDS | words("date-differs emphasis-torn unit-differs")),
    "conflict-mark": (Reach.CONFLICT, _BLOCKS | _INLINE | _WORDS),
    "container-body-outside": (Reach.BLOCK, _WORDS),
    "container-not-rendered": (Reach.SECTION, _READ_OTHERWISE | words("code-differs code-language container-unclosed")),
    "container-unclosed": (Reach.REST, _WORDS | words("heading-extra heading-missing")),
    "control-character": (Reach.LINE, _WORDS),
    "date-differs": (Reach.BLOCK, _SPACES),
    "decomposed-character": (Reach.FIX, _WORDS),
    "emphasis-missing": (Reach.BLOCK, _WORDS | words("text-too-short")),
    "escape-left": (Reach.NEXT, _BLOCKS | _WORDS | words("emphasis-extra heading-id number-differs number-moved")),
    "fence-not-opened": (Reach.REST, _READ_OTHERWISE),
    "fence-unclosed": (Reach.REST, _READ_OTHERWISE),
    "front-matter-untranslated": (Reach.LINE, _WORDS),
    "heading-id": (Reach.LINE, _WORDS | words("heading-id-duplicate")),
    "heading-missing": (Reach.BEFORE, words("emphasis-extra list-merged")),
    "host-added": (Reach.BLOCK, _HOSTS | words("address-differs address-malformed")),
    "host-lookalike": (Reach.BLOCK, _HOSTS | words("address-differs host-added link-target-differs")),
    "html-added": (Reach.BLOCK, _BLOCKS | _WORDS | _HOSTS | words("emphasis-extra image-extra number-differs")),
    "html-unclosed": (Reach.REST, _READ_OTHERWISE),
    "icon-differs": (Reach.BLOCK, _WORDS),
    "image-missing": (Reach.BLOCK, words("link-text-ambiguous mark-unpaired text-too-short")),
    "inline-code-missing": (Reach.BLOCK, _WORDS | words("text-too-short")),
    "invisible-character": (Reach.LINE, _WORDS),
    "item-regrouped": (Reach.BLOCK, words("number-differs")),
    "keys-differ": (Reach.BLOCK, _WORDS),
    "line-end-mixed": (Reach.BLOCK, words("block-extra block-joined block-missing")),
    "link-broken": (Reach.LINE, words("mark-unpaired")),
    "link-extra": (Reach.BLOCK, words("address-differs")),
    "link-missing": (Reach.BLOCK, _WORDS | words("address-differs text-too-short")),
    "link-target-differs": (Reach.BLOCK, _HOSTS | words("address-differs address-insecure")),
    "link-text-missing": (Reach.BLOCK, _WORDS | words("text-too-short")),
    "link-torn": (Reach.BLOCK, _WORDS | words("address-differs text-too-long")),
    "list-not-rendered": (Reach.SECTION, _BLOCKS | _INLINE | _WORDS),
    "machine-reply": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS),
    "machine-token": (Reach.LINE, _WORDS | words("number-differs number-moved")),
    "mojibake": (Reach.FIX, _WORDS),
    "number-differs": (Reach.BLOCK, _SPACES | words("text-too-short")),
    "page-cut-off": (Reach.SECTION, _READ_OTHERWISE | words("container-unclosed tag-missing")),
    "page-in-fence": (Reach.REST, _READ_OTHERWISE | words("front-matter-keys")),
    "page-incomplete": (Reach.BLOCK, _INLINE | _WORDS | words("tag-missing")),
    "placeholder-differs": (Reach.BLOCK, _SHORTER | _WORDS),
    "placeholder-text": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS),
    "reference-undefined": (Reach.BLOCK, _WORDS | words("text-too-long")),
    "replacement-character": (Reach.BLOCK, _WORDS | words("opening-mark-missing")),
    "script-attribute-added": (Reach.BLOCK, words("block-extra emphasis-extra image-extra link-broken number-differs")),
    "sentence-missing": (Reach.BLOCK, words("text-too-short")),
    "text-in-third-language": (Reach.BLOCK, _WORDS - _LEFT),
    "text-omitted": (Reach.SECTION, _READ_OTHERWISE | _CUT),
    "text-too-short": (Reach.BLOCK, _WORDS - _LEFT),
    "text-untranslated": (Reach.BLOCK, (_WORDS - _LEFT) | words("text-too-long text-too-short")),
    "translator-note": (Reach.BLOCK, _BLOCKS | _WORDS),
    "typographic-quote-in-markup": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS | words("image-differs tag-missing")),
    "unit-differs": (Reach.BLOCK, _SPACES),
    "words-repeated": (Reach.BLOCK, _WORDS | words("text-too-long")),
}


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
    reached = _reached(told, document)
    for item in told:
        lines = {item.fault.line}
        if item.rule == "heading-id-duplicate" and item.fault.source:
            lines.add(item.fault.source.line)  # of the two headings either may be the one with the wrong id
        causes = (cause for effects, span, cause in reached if item.rule in effects and not lines.isdisjoint(span))
        cause = item.fault.follows_from or next(causes, None)
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


def _reached(told: Iterable[Told], document: Document) -> list[tuple[frozenset[str], range, str]]:
    found = []
    for item in told:
        # What follows itself from something explains nothing: its own cause does.
        if item.rule in _CAUSES and item.fault.follows_from is None:
            reach, effects = _CAUSES[item.rule]
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
        at = bisect_right([block.line for block in blocks], line) - 1
        if at < 0:
            return range(line, line + 1)
        first = blocks[max(at - 1, 0)].line if reach is Reach.BEFORE else min(blocks[at].line, line)
        to = min(at + 1, len(blocks) - 1) if reach is Reach.NEXT else at
        return range(first, max(blocks[to].end_line, line) + 1)
    headings = sorted(heading.line for heading in document.headings)
    at = bisect_right(headings, line)
    first = headings[at - 1] if at else 1
    last = headings[at] if reach is not Reach.REST and at < len(headings) else end
    if reach is Reach.CONFLICT:
        closing = (number for number in range(line, end) if document.line(number).startswith(">>>>>>>"))
        last = max(last, next(closing, line) + 1)
    return range(first, last)
