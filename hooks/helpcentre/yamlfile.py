"""YAML mappings with the line of each key: front matter, addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class YamlError(Exception):
    """The text is no YAML mapping; `line` is where reading stopped, counted from the given first line."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line; the reason is one line of text."""
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """The values by key, the line of each key, and every key that stands there again, with that line."""

    data: Mapping[str, Any]
    lines: Mapping[str, int]
    repeated: tuple[tuple[str, int], ...]


def mapping(text: str, first_line: int = 1, *, lenient: bool = False) -> YamlMapping:
    """Parse `text` as one YAML mapping whose keys are strings; an empty text is an empty mapping.

    `lenient` reads tags such as `!ENV`, which other programs give a meaning, for their last value, the default. Raises
    YamlError with a line counted from `first_line`.
    """
    # Loaded here: most pages have no front matter, and PyYAML takes as long to load as some pages to check.
    from helpcentre.yamlreader import read  # noqa: PLC0415

    return read(text, first_line, lenient=lenient)
