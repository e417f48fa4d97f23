"""Applies fixes that are certain to the text of a page, and makes sure that they change nothing but words."""

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import unified_diff

from helpcentre.document import Document, Kind
from helpcentre.finding import Finding, Fix

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"


def fixed(text: str, fixes: Iterable[Fix]) -> str:
    """Give a text with its fixes made; of two that overlap the first is made, the other waits for the next time."""
    starts = [int(text.startswith(_BYTE_ORDER_MARK)), *(match.end() for match in _LINE_END.finditer(text))]

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column - 1

    parts: list[str] = []
    position = 0
    spans = sorted({(offset(it.line, it.column), offset(it.end_line, it.end_column), it.text) for it in fixes})
    last = -1
    for start, end, new in spans:
        if start >= position and start != last:
            parts += (text[position:start], new)
            position, last = end, start
    return "".join((*parts, text[position:]))


def certain(findings: Iterable[Finding], rules: Collection[str]) -> dict[str, list[Fix]]:
    """Give the fixes of some rules, by path."""
    found: dict[str, list[Fix]] = {}
    for finding in findings:
        if finding.fix and finding.rule in rules:
            found.setdefault(finding.path, []).append(finding.fix)
    return found


def is_harmless(before: Document, after: Document) -> bool:
    """Tell whether code, links, images and ids are what they were."""
    return _fixed_points(before) == _fixed_points(after)


def _fixed_points(document: Document) -> Sequence[object]:
    blocks = [(block.kind, block.level, block.name, block.number, block.code) for block in document.blocks]
    code = [document.lines[block.line - 1 : block.end_line] for block in document.blocks if block.kind is Kind.CODE]
    links = [(link.form, link.target, link.label, link.image) for link in document.links]
    ids = [anchor.id for anchor in document.anchors if anchor.explicit]
    return blocks, code, links, ids, [definition.target for definition in document.definitions]


def difference(path: str, before: str, after: str) -> list[str]:
    """Give the lines of a diff."""
    lines = unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=1)
    return list(lines)
