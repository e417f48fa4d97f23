"""The settings of a project, read once at the edge from TOML into frozen dataclasses."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from helpcentre.errors import InputError, Problem
from helpcentre.finding import Place, Severity
from helpcentre.suggest import did_you_mean

DIALECTS = ("mkdocs", "commonmark", "mdx")
LEVELS: Mapping[str, Severity | None] = MappingProxyType(
    {"error": Severity.ERROR, "warning": Severity.WARNING, "off": None}
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """Files whose findings of one rule are not told: a glob, the rule, why, and where the configuration says so."""

    path: str
    rule: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that `[tool.helpcentre]` can say; paths are relative to the project's root.

    `site` is the configuration of the site generator, with `nav:` and `site_url:`; `templates` are folders and files
    that use pictures and shared addresses beside the pages.
    """

    docs: str = "docs"
    source: str = "en"
    languages: tuple[str, ...] = ()
    addresses: str | None = None
    terms: str | None = None
    labels: str | None = None
    formal: tuple[str, ...] = ()
    pictures: str | None = None
    redirects: str | None = None
    site: str | None = None
    templates: tuple[str, ...] = ()
    sync: str | None = None
    dialect: str = "mkdocs"
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    ignore: tuple[Ignore, ...] = ()


KEYS = tuple(item.name for item in fields(Settings))


def read(text: str, path: str) -> Settings:
    """Read the settings from TOML `text`: its table `[tool.helpcentre]` or, where there is none, its top level.

    `path` names the file in messages. Raises InputError for text that is no TOML, for an unknown key (with the
    known ones) and for a value of the wrong type. A `pyproject.toml` without the table gives the defaults.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise InputError.at(path, f"not valid TOML: {error}", int(line[1]) if line else None) from error
    tools = data.get("tool", {})
    table = tools.get("helpcentre") if isinstance(tools, dict) else None
    if table is None:
        table = {} if path.endswith("pyproject.toml") else data
    if not isinstance(table, dict):
        raise InputError.at(path, "tool.helpcentre is not a table", _line(text, "helpcentre"))
    return _Reader(table, text, path).settings()


class _Reader:
    def __init__(self, table: Mapping[str, Any], text: str, path: str) -> None:
        self.table, self.text, self.path = table, text, path
        self.problems: list[Problem] = []

    def settings(self) -> Settings:
        for key in self.table:
            if key not in KEYS:
                self.problem(key, f'unknown key "{key}"{did_you_mean(key, KEYS)} (known: {", ".join(KEYS)})')
        values: dict[str, Any] = {}
        for key in KEYS:
            if key in self.table:
                values[key] = getattr(self, f"_{key}", self._string)(key)
        if self.problems:
            raise InputError(self.problems)
        return Settings(**values)

    def problem(self, needle: str, message: str) -> None:
        self.problems.append(Problem(self.path, _line(self.text, needle), message))

    def _string(self, key: str) -> str:
        value = self.table[key]
        if not isinstance(value, str) or not value:
            self.problem(key, f'"{key}" is not a string')
            return ""
        return value

    def _dialect(self, key: str) -> str:
        value = self._string(key)
        if value and value not in DIALECTS:
            self.problem(key, f'unknown dialect "{value}" (known: {", ".join(DIALECTS)})')
        return value

    def _languages(self, key: str) -> tuple[str, ...]:
        source = self.table.get("source", "en")
        return tuple(item for item in self._strings(key) if item != source)

    def _formal(self, key: str) -> tuple[str, ...]:
        return self._strings(key)

    def _templates(self, key: str) -> tuple[str, ...]:
        return self._strings(key)

    def _strings(self, key: str) -> tuple[str, ...]:
        value = self.table[key]
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            self.problem(key, f'"{key}" is not a list of strings')
            return ()
        return tuple(dict.fromkeys(value))

    def _severity(self, key: str) -> Mapping[str, Severity | None]:
        value = self.table[key]
        if not isinstance(value, dict):
            self.problem(key, f'"{key}" is not a table of rules and levels')
            return {}
        for rule, level in value.items():
            if level not in LEVELS:
                self.problem(rule, f'severity of "{rule}" is not one of {", ".join(LEVELS)}')
        return MappingProxyType({rule: LEVELS.get(level) for rule, level in value.items() if isinstance(level, str)})

    def _ignore(self, key: str) -> tuple[Ignore, ...]:
        value = self.table[key]
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem(key, f'"{key}" is not a list of tables with path, rule and reason')
            return ()
        return tuple(ignore for item in value if (ignore := self._one_ignore(item)))

    def _one_ignore(self, item: Mapping[str, Any]) -> Ignore | None:
        known = ("path", "rule", "reason")
        for key in item:
            if key not in known:
                hint = f"{did_you_mean(key, known)} (known: {', '.join(known)})"
                self.problem(key, f'unknown key "{key}" in "ignore"{hint}')
        texts = {key: item.get(key, "") for key in known}
        if not all(isinstance(text, str) for text in texts.values()) or not (texts["path"] and texts["rule"]):
            self.problem("ignore", 'an entry of "ignore" needs the strings path and rule')
            return None
        line = _line(self.text, texts["path"]) or _line(self.text, "ignore") or 1
        return Ignore(**texts, place=Place(self.path, line, 1, self.text.splitlines()[line - 1]))


def _line(text: str, needle: str) -> int | None:
    # tomllib gives no positions; the line where the word first stands in the table is the one to look at.
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if line.strip().startswith("[tool.helpcentre")), 0)
    pattern = re.compile(rf"(?<![\w-]){re.escape(needle)}(?![\w-])")
    return next((n for n, line in enumerate(lines[start:], start + 1) if pattern.search(line)), None)
