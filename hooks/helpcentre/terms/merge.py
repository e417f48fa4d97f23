"""Puts entries into the text of a termbase, and leaves all else in it as it was written."""

from collections.abc import Mapping
from typing import Any

import yaml

from helpcentre.terms.tbx import Entries, as_forms
from helpcentre.yamlfile import YamlMapping

_OF_ANY_KIND = ("wrong", "definition")


def merged(text: str, termbase: YamlMapping, entries: Entries) -> tuple[str, list[str]]:
    """Give the termbase's text with these entries in it, and the keys of those that are new or say something else.

    An entry that is there already keeps its place, its comments, what it has for other languages and, where it says the
    same, every letter.
    """
    joined = {key: _joined(termbase.data.get(key, {}), entry) for key, entry in entries.items()}
    changed = [key for key, entry in joined.items() if _settled(entry) != _settled(termbase.data.get(key, {}))]
    lines = text.splitlines(keepends=True)
    starts = sorted(termbase.lines.values())
    for key in sorted(changed, key=lambda key: -termbase.lines.get(key, 0)):
        if key in termbase.lines:
            start = termbase.lines[key] - 1
            following = next((each - 1 for each in starts if each - 1 > start), len(lines))
            lines[start : _end(lines, start, following)] = [_written(key, joined[key])]
    if lines and not lines[-1].endswith("\n"):
        lines.append("\n")
    lines += [_written(key, joined[key]) for key in changed if key not in termbase.lines]
    return "".join(lines), changed


def _joined(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of the old entry what the new one doesn't speak of; one of another kind takes its place."""
    if "acronym" in old and "term" in new:  # few programs say which of their terms are acronyms
        new = {("acronym" if name == "term" else name): value for name, value in new.items()}
    if "name" in old and {form for forms in new.get("term", {}).values() for form in as_forms(forms)} == {old["name"]}:
        return dict(old)  # nor which of them are names
    kept = {name: value for name, value in old.items() if name in new or name in _OF_ANY_KIND}
    for name, value in new.items():
        before = kept.get(name)
        kept[name] = {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value
    return kept


def _end(lines: list[str], start: int, end: int) -> int:
    """Leave comments and blank lines at the end to the entry that follows."""
    while end - 1 > start and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _written(key: str, entry: Mapping[str, Any]) -> str:
    return str(yaml.safe_dump({key: dict(entry)}, allow_unicode=True, sort_keys=False, width=110))


def _settled(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: {each: as_forms(forms) for each, forms in value.items()} if isinstance(value, Mapping) else value
        for name, value in entry.items()
    }
