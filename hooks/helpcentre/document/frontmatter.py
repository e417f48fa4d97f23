"""The settings at the head of a page, with the line of each key."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from helpcentre import yamlfile

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\n")

_KEY = re.compile(r"[\"']?[\w.-]+[\"']?[ \t]*[:=](?:\s|$)")


class FrontMatterError(Exception):
    """The front matter can't be read; `line` is the line of the file where reading stopped."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line and the reason, which is told after the file's name and line."""
        super().__init__(f"broken front matter: {reason}")
        self.line = line


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The parsed keys and values, the line of each key, and how many lines of the file they take up."""

    data: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    height: int = 0


def read(text: str) -> FrontMatter:
    """Read YAML between `---` or TOML between `+++` at the very start of `text`; empty where there is none.

    Raises FrontMatterError when it is never closed, doesn't parse, or is no mapping.
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter()
    fence = opening[1]
    closing = re.compile(r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)" if fence == "---" else r"\+\+\+[ \t]*(?:\n|\Z)")
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if closing.match(line)), None)
    if not _looks_like_keys(lines[1:end], closed=end is not None):
        return FrontMatter()
    if end is None:
        raise FrontMatterError(1, f'"{fence}" is never closed')
    body = "\n".join(lines[1:end]) + "\n"
    return _yaml(body, end + 1) if fence == "---" else _toml(body, end + 1)


def _looks_like_keys(lines: list[str], *, closed: bool) -> bool:
    # A page may lawfully begin with a thematic break: what follows that is a blank line or prose.
    comments = next((n for n, line in enumerate(lines) if not line.lstrip().startswith("#")), len(lines))
    rest = lines[comments:]
    if not closed:
        return bool(rest and _KEY.match(rest[0]))
    if comments and rest and not rest[0].strip():
        # A note to whoever edits the page stands before the keys.
        return _KEY.match(next((line for line in rest if line.strip() and line[0] != "#"), "")) is not None
    return bool(rest and rest[0].strip()) or not any(line.strip() for line in lines)


def _yaml(body: str, height: int) -> FrontMatter:
    try:
        mapping = yamlfile.mapping(body, first_line=2)
    except yamlfile.YamlError as error:
        raise FrontMatterError(error.line, str(error)) from error
    return FrontMatter(mapping.data, mapping.lines, height)


def _toml(body: str, height: int) -> FrontMatter:
    try:
        data = tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        stopped = re.search(r"at line (\d+)", str(error))
        raise FrontMatterError(int(stopped[1]) + 1 if stopped else 1, str(error)) from error
    lines: dict[str, int] = {}
    for number, text in enumerate(body.split("\n"), 2):
        key = re.match(r"\[*\s*\"?([\w-]+)", text)
        if key and key[1] in data:
            lines.setdefault(key[1], number)
    return FrontMatter(data, {key: lines.get(key, 1) for key in data}, height)
