"""How YAML mappings are read: by PyYAML, whose nodes know their lines."""

from collections.abc import Mapping
from typing import Any

import yaml

from helpcentre.yamlfile import YamlError, YamlMapping

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Lenient(yaml.SafeLoader):
    """Reads what other programs' tags stand before, and not the tags."""


def _plain(loader: yaml.SafeLoader, _: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    return str(node.value)


_Lenient.add_multi_constructor("", _plain)
_Lenient.add_multi_constructor("tag:", _plain)


def read(text: str, first_line: int, *, lenient: bool) -> YamlMapping:
    """Do what `yamlfile.mapping` says."""
    reader = _Lenient(text) if lenient else _Loader(text)
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
