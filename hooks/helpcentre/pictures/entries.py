"""The entries of a template, with what is wrong with each; reads on after a bad one, so that one run tells all."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from helpcentre.errors import Problem
from helpcentre.pictures.model import Kind, Value
from helpcentre.pictures.speech import Vocabulary
from helpcentre.suggest import did_you_mean

_TYPES: Mapping[Kind, tuple[tuple[type[Any], ...], str]] = {
    Kind.TEXT: ((str,), "a text"),
    Kind.NAME: ((str,), "a text"),
    Kind.NUMBER: ((int, float), "a number"),
    Kind.MONEY: ((int, float), "a number"),
    Kind.DATE: ((date,), "a day such as 2027-01-31"),
}
_NOTHING = Value(Kind.TEXT, "")


@dataclass(frozen=True)
class Known:
    """What templates may use: labels and words, in which languages they are needed, names of products and cards."""

    vocabulary: Vocabulary
    languages: Sequence[str]
    names: Collection[str] = ()


class Entries:
    """Turns what stands in a template into values, and collects `problems`."""

    def __init__(self, text: str, path: str, known: Known) -> None:
        """Take the template's text, to find lines in, and what it may use."""
        self._lines = text.splitlines()
        self._path, self._known = path, known
        self.problems: list[Problem] = []

    def problem(self, word: str, message: str) -> None:
        """Note a problem at the first line that has the word, comments left out."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        found = (n for n, line in enumerate(self._lines, 1) if pattern.search(line.partition("#")[0]))
        self.problems.append(Problem(self._path, next(found, None), message))

    def require_keys(self, entry: Mapping[str, Any], known: Sequence[str], what: str) -> None:
        """Note every key that there isn't."""
        for key in entry:
            if key not in known:
                hint = f"{did_you_mean(str(key), known)} (known: {', '.join(known)})"
                self.problem(str(key), f'unknown key "{key}" in {what}{hint}')

    def sequence(self, entry: Any, word: str) -> list[Any]:
        """Read a list."""
        if isinstance(entry, list):
            return entry
        self.problem(word, f'"{word}" is not a list')
        return []

    def values(self, entry: Any, word: str) -> tuple[Value, ...]:
        """Read a list of values."""
        found = tuple(self.value(each) for each in self.sequence(entry, word))
        if not found:
            self.problem(word, f'"{word}" is empty')
        return found

    def pairs(self, entry: Any, word: str) -> tuple[tuple[Value, Value], ...]:
        """Read a list of names, each with its value."""
        found: list[tuple[Value, Value]] = []
        for each in self.sequence(entry, word):
            if isinstance(each, list) and len(each) == 2:
                found.append((self.value(each[0]), self.value(each[1])))
            else:
                self.problem(word, f'"{word}" is not a list of pairs [name, value]')
        return tuple(found)

    def value(self, entry: Any) -> Value:
        """Read a value: the name of a label or word, or a mapping such as `{date: 2027-01-31}`."""
        if isinstance(entry, str):
            return self._word(entry)
        if isinstance(entry, Mapping) and len(entry) == 1:
            ((kind, content),) = entry.items()
            if kind in _TYPES:
                return self._literal(Kind(kind), content)
        kinds = ", ".join(_TYPES)
        self.problem(str(next(iter(entry), "")) if isinstance(entry, Mapping) else str(entry),
                     f"{entry!r} is neither the name of a label or word nor one of {kinds} with its value")  # fmt: skip
        return _NOTHING

    def _word(self, key: str) -> Value:
        if key not in self._known.vocabulary:
            hint = did_you_mean(key, self._known.vocabulary.keys())
            self.problem(key, f'"{key}" is neither a label of the catalogue nor a word of the pictures{hint}')
        elif missing := [each for each in self._known.languages if not self._known.vocabulary.form(key, each)]:
            self.problem(key, f'"{key}" has no form in {", ".join(missing)}')
        return Value(Kind.WORD, key)

    def _literal(self, kind: Kind, content: Any) -> Value:
        types, what = _TYPES[kind]
        written = str(content)
        if not isinstance(content, types) or isinstance(content, bool) or not written:
            self.problem(written, f"{kind}: {content!r} is not {what}")
            return _NOTHING
        if kind is Kind.NAME and content not in self._known.names:
            self.problem(
                written, f'"{content}" is not a name of the termbase{did_you_mean(written, self._known.names)}'
            )
        return Value(kind, content if isinstance(content, (str, date)) else float(content))
