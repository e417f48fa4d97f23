"""YAML mappings with the line of each key: front matter, addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


def mapping(text: str, first_line: int = 1, loader: Any = _Loader) -> YamlMapping:
    """Parse `text` as one YAML mapping whose keys are strings; an empty text is an empty mapping.
    `loader` reads the values.

    Raises YamlError with a line counted from `first_line`.
    """
    reader = loader(text)
    try:
        node = reader.get_single_node()
        if node is None:
            return YamlMapping({}, {}, ())
        if not isinstance(node, yaml.MappingNode):
            raise YamlError(first_line + node.start_mark.line, "not a mapping of keys and values")
        data = reader.construct_document(node)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _located(error, first_line) from error
    finally:
        reader.dispose()
    return _with_lines(node, data, first_line)


def _with_lines(node: yaml.MappingNode, data: Mapping[Any, Any], first_line: int) -> YamlMapping:
    lines: dict[str, int] = {}
    repeated: list[tuple[str, int]] = []
    for key_node, _ in node.value:
        line = first_line + key_node.start_mark.line
        key = str(key_node.value)
        if key in lines:
            repeated.append((key, line))
        lines.setdefault(key, line)
    return YamlMapping({str(key): value for key, value in data.items()}, lines, tuple(repeated))


def _located(error: Exception, first_line: int) -> YamlError:
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        reason = (error.problem or error.context or "can't be parsed").strip()
        return YamlError(first_line + (mark.line if mark else 0), " ".join(reason.split()))
    if isinstance(error, yaml.reader.ReaderError):
        return YamlError(first_line, f"character U+{ord(_character(error)):04X} isn't allowed")
    if isinstance(error, RecursionError):
        return YamlError(first_line, "nested too deeply")
    return YamlError(first_line, " ".join(str(error).split()))


def _character(error: yaml.reader.ReaderError) -> str:
    character = error.character
    return character if isinstance(character, str) else chr(character[0] if isinstance(character, bytes) else character)
