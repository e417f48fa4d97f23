"""The lines of code blocks."""

from helpcentre.document.model import Block, Document, Kind

_FENCES = ("```", "~~~")


def is_fenced(block: Block, document: Document) -> bool:
    """Tell whether a code block stands between fences; otherwise it is indented."""
    return block.kind is Kind.CODE and document.line(block.line)[block.column - 1 :].startswith(_FENCES)


def content(block: Block, document: Document) -> list[str]:
    """Give the lines of a code block as they are rendered, without fences and the indentation of the whole."""
    first, last = block.line, block.end_line
    if is_fenced(block, document):
        first += 1
        if last >= first and document.line(last).lstrip(" \t>").startswith(_FENCES):
            last -= 1
    margin = block.column - 1
    return [_without(document.line(number), margin) for number in range(first, last + 1)]


def _without(line: str, margin: int) -> str:
    """Take the margin off, whether it is spaces or the marks of quotations."""
    return line[margin:] if not line[:margin].strip(" \t>") else line.lstrip()
