"""Fenced code, found line by line before anything else, as pymdownx's SuperFences finds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_START = re.compile(
    r"""(?P<fence>~{3,}|`{3,})
    (?:[ ]*\.?(?P<lang>[\w#.+-]+)(?=[ ]|$))?
    (?:[ ]*\{(?P<attributes>[^\n]*)\}
      |(?P<options>(?:[ ]*[a-zA-Z][a-zA-Z0-9_]*(?:=(?P<quote>"|').*?(?P=quote))?(?=[ ]|$))+)
    )?[ ]*$""",
    re.VERBOSE,
)
_OPTION = re.compile(r"""([a-zA-Z][a-zA-Z0-9_]*)(?:=(?:".*?"|'.*?'))?""")
_KNOWN_OPTIONS = frozenset(("hl_lines", "linenums", "title", "title_mode"))
_PREFIX = re.compile(r"[> ]*")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced code block: its first line, the line after its last, its language and what follows that."""

    start: int
    end: int
    indent: int
    language: str
    info: str


def fences(lines: Sequence[str]) -> dict[int, Fence]:
    """Find the fenced code blocks among `lines`, by the index of their first line.

    A fence that is never closed, or whose content is indented less than itself, is none.
    """
    found: dict[int, Fence] = {}
    opening: _Opening | None = None
    for number, line in enumerate(lines):
        if opening is None:
            opening = _opening(line, number) if "```" in line or "~~~" in line else None
        elif opening.closed_by(line):
            found[opening.start] = Fence(opening.start, number + 1, opening.width, opening.language, opening.info)
            opening = None
        elif not opening.holds(line):
            opening = None
    return found


@dataclass(slots=True)
class _Opening:
    start: int
    width: int
    quotes: int
    fence: str
    language: str
    info: str
    after_blank: bool = False

    def _split(self, line: str) -> tuple[str, str]:
        prefix = _PREFIX.match(line)
        width = min(self.width, prefix.end() if prefix else 0)
        return line[:width], line[width:]

    def closed_by(self, line: str) -> bool:
        prefix, content = self._split(line)
        if content.rstrip(" ") != self.fence:
            return False
        if not self.quotes:
            return len(prefix) == self.width and ">" not in prefix
        return self.holds(line)

    def holds(self, line: str) -> bool:
        prefix, content = self._split(line)
        quotes = prefix.count(">")
        if not self.quotes:
            return quotes == 0 and (not line.strip() or len(prefix) == self.width)
        if quotes > self.quotes:
            return False
        if not content:
            self.after_blank = True
            return True
        if len(prefix) < self.width or (self.after_blank and quotes < self.quotes):
            return False
        self.after_blank = False
        return True


def _opening(line: str, number: int) -> _Opening | None:
    prefix = _PREFIX.match(line)
    width = prefix.end() if prefix else 0
    match = _START.match(line, width)
    if not match:
        return None
    options = match["options"]
    if options and any(option[1] not in _KNOWN_OPTIONS for option in _OPTION.finditer(options)):
        return None
    info = line[match.end("fence") :].strip()
    return _Opening(number, width, line[:width].count(">"), match["fence"], match["lang"] or "", info)
