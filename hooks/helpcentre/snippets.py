"""Files that pages take in by `--8<--`, as PyMdown's extension "snippets" reads it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

EXTENSION = "pymdownx.snippets"
_MARK = re.compile(r"""[ \t]*(;*)-+8<-+(?:[ \t]+("(?:\\"|[^"\n])+?"|'(?:\\'|[^'\n])+?')|)""")
_PART = re.compile(r"(?:(?::-?[0-9]*){1,2}(?:,(?=[-0-9:])-?[0-9]*(?::-?[0-9]*)?)*|:[a-z][-_0-9a-z]*)$", re.IGNORECASE)
_WEB = ("http://", "https://")


class Snippet(NamedTuple):
    """A file that a page takes in: its path as written, and where that stands, from 1."""

    path: str
    line: int
    column: int


def snippets(lines: Sequence[str]) -> Iterator[Snippet]:
    """Give the files that a page takes in: named on a line of their own, or between two lines of nothing but the mark.

    What stands in code is taken in like all else; what comes from the web isn't given.
    """
    in_block = False
    for number, line in enumerate(lines, start=1):
        mark = _MARK.fullmatch(line) if "8<" in line else None
        if mark and (mark[1] or (in_block and mark[2])):
            continue
        if mark and not mark[2]:
            in_block = not in_block
        elif mark:
            yield from _named(mark[2][1:-1], number, mark.start(2) + 1)
        elif in_block:
            yield from _named(line, number, 0)


def _named(written: str, line: int, offset: int) -> Iterator[Snippet]:
    name = written.strip()
    path = _PART.sub("", name).strip()
    if path and not path.startswith(";") and not path.lower().startswith(_WEB):
        yield Snippet(path, line, offset + written.index(name) + 1)


def base_folders(generator: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Give the folders in which snippets are looked for, from a site generator's configuration; None: nowhere."""
    extensions = generator.get("markdown_extensions") or ()
    named = extensions.items() if isinstance(extensions, dict) else _pairs(extensions)
    settings = dict(named).get(EXTENSION, False)
    if settings is False:
        return None
    base = settings.get("base_path", ["."]) if isinstance(settings, dict) else ["."]
    return tuple(str(each) for each in (base if isinstance(base, list) else [base]))


def _pairs(extensions: Any) -> Iterator[tuple[str, Any]]:
    for each in extensions if isinstance(extensions, list) else ():
        yield from each.items() if isinstance(each, dict) else [(str(each), None)]
