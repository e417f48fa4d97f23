"""A page as lines, in blocks: a scanner of the benchmark's own, so that it can't share a mistake with the checker."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FENCE = re.compile(r"(\s*)(`{3,}|~{3,})(?!.*`)(.*)$")
ITEM = re.compile(r"(\s*)([-*+]|\d+[.)])(\s+)(?=\S)")
HEADING = re.compile(r"(#{1,6})\s+(.*)$")
SLASHES = re.compile(r"(\s*)(/{3,})\s*(\w[\w-]*)(.*)$")
BANGS = re.compile(r"(\s*)(!!!|\?\?\?\+?|===\+?!?)\s+(.*)$")
SEPARATOR = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, without what is nested in them; indexes count from 0, both ends included."""

    kind: str
    first: int
    last: int
    indent: int = 0

    @property
    def ordered(self) -> bool:
        """It is a step, not a bullet."""
        return self.kind == "step"


def scan(lines: Sequence[str]) -> list[Block]:
    """Divide lines into blocks; blank lines belong to none."""
    blocks = []
    at = _front_matter(lines)
    if at:
        blocks.append(Block("front", 0, at - 1))
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        kind, last = _block(lines, at)
        blocks.append(Block(kind, at, last, len(lines[at]) - len(lines[at].lstrip())))
        at = last + 1
    return blocks


def _front_matter(lines: Sequence[str]) -> int:
    if lines[0].rstrip() != "---":
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def _block(lines: Sequence[str], at: int) -> tuple[str, int]:
    for kind, pattern, end in _STARTS:
        if pattern.match(lines[at]):
            return kind, end(lines, at)
    if "|" in lines[at] and at + 1 < len(lines) and "|" in lines[at + 1] and SEPARATOR.match(lines[at + 1]):
        return "table", _until(lines, at, lambda line: "|" not in line)
    if item := ITEM.match(lines[at]):
        return ("bullet" if item[2] in "-*+" else "step"), _until(lines, at, _ends_item)
    return "paragraph", _until(lines, at, _ends_paragraph)


def _until(lines: Sequence[str], at: int, ends: Callable[[str], object]) -> int:
    after = range(at + 1, len(lines))
    return next((n for n in after if not lines[n].strip() or ends(lines[n])), len(lines)) - 1


def _ends_paragraph(line: str) -> bool:
    return any(pattern.match(line) for pattern in (HEADING, FENCE, SLASHES, BANGS, _CLOSE))


def _ends_item(line: str) -> bool:
    return bool(ITEM.match(line)) or _ends_paragraph(line)


def _one(_: Sequence[str], at: int) -> int:
    return at


def _fence_end(lines: Sequence[str], at: int) -> int:
    opening = FENCE.match(lines[at])
    assert opening
    closing = re.compile(rf"\s*{re.escape(opening[2][0])}{{{len(opening[2])},}}\s*$")
    return next((n for n in range(at + 1, len(lines)) if closing.match(lines[n])), len(lines) - 1)


def _comment_end(lines: Sequence[str], at: int) -> int:
    return next((n for n in range(at, len(lines)) if "-->" in lines[n]), at)


def _html_end(lines: Sequence[str], at: int) -> int:
    return _until(lines, at, FENCE.match)


_CLOSE = re.compile(r"\s*/{3,}\s*$")
_STARTS: Sequence[tuple[str, re.Pattern[str], Callable[[Sequence[str], int], int]]] = (
    ("fence", FENCE, _fence_end),
    ("heading", HEADING, _one),
    ("slashes", SLASHES, _one),
    ("close", _CLOSE, _one),
    ("bangs", re.compile(r"(\s*)(!!!|\?\?\?\+?)\s+(.*)$"), _one),
    ("tab", re.compile(r"(\s*)(===\+?!?)\s+(.*)$"), _one),
    ("include", re.compile(r"\s*(\{\*.*\*\}|\{!.*!\}|--8<--.*|\{\{[<%]?.*[>%]?\}\}|\{%.*%\})\s*$"), _one),
    ("definition", re.compile(r"\s*\*?\[[^\]]+\]:\s"), _one),
    ("comment", re.compile(r"\s*<!--"), _comment_end),
    ("html", re.compile(r"\s*</?[a-zA-Z][\w-]*[\s>/]"), _html_end),
    ("rule", re.compile(r"\s*([-*_])\s*(\1\s*){2,}$"), _one),
)
