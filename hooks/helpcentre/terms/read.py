"""Reads termbase and catalogue, and says in one line what is wrong with an entry."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from helpcentre import yamlfile
from helpcentre.errors import InputError, Problem
from helpcentre.suggest import did_you_mean
from helpcentre.terms.model import Label, Lexicon, Term, Where
from helpcentre.yamlfile import YamlMapping

_KINDS = ("name", "acronym", "term")
_KEYS = (*_KINDS, "definition", "wrong")
_LABEL_KEYS = ("where", "note")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_]\w+)?")


def labels(text: str, path: str) -> tuple[Label, ...]:
    """Read a catalogue of labels: a mapping of names to their form in each language, and where they stand.

    Raises InputError for text that is no such mapping, with the line of each entry that isn't as it should be.
    """
    reader = _Reader(text, path)
    found = [label for key, entry in reader.entries() if (label := _label(reader, key, entry))]
    reader.require_sound()
    return tuple(found)


def terms(text: str, path: str) -> Lexicon:
    """Read a termbase: a mapping of names to entries with `name`, `acronym` or `term`, `wrong` and `definition`.

    Raises InputError as `labels` does.
    """
    reader = _Reader(text, path)
    names: list[str] = []
    found: list[Term] = []
    for key, entry in reader.entries():
        kind = _kind(reader, key, entry)
        if kind == "name":
            name = reader.string(key, entry[kind], kind)
            names.append(name)
        elif kind:
            forms = reader.forms(key, entry[kind], kind)
            found.append(Term(key, forms, reader.forms(key, entry.get("wrong", {}), "wrong"), kind == "acronym"))
    reader.require_sound()
    return Lexicon(names=tuple(sorted(names, key=len, reverse=True)), terms=tuple(found))


def _label(reader: "_Reader", key: str, entry: Mapping[str, Any]) -> Label | None:
    where = entry.get("where", "screen")
    if where not in set(Where):
        reader.problem(key, f'"where" is not one of {", ".join(Where)}')
        return None
    reader.require_keys(key, (name for name in entry if not _is_language(name)), _LABEL_KEYS)
    forms = {name: reader.string(key, form, name) for name, form in entry.items() if _is_language(name)}
    return Label(key, Where(where), forms)


def _kind(reader: "_Reader", key: str, entry: Mapping[str, Any]) -> str | None:
    reader.require_keys(key, entry, _KEYS)
    kinds = [kind for kind in _KINDS if kind in entry]
    if len(kinds) != 1:
        reader.problem(key, f"needs one of {', '.join(_KINDS)}, has {' and '.join(kinds) or 'none'}")
        return None
    return kinds[0]


def _is_language(name: str) -> bool:
    return _LANGUAGE.fullmatch(name) is not None


class _Reader:
    """Reads on after a bad entry, so that one run tells all of them."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        try:
            self.mapping: YamlMapping = yamlfile.mapping(text)
        except yamlfile.YamlError as error:
            raise InputError.at(path, f"not a list of names and entries: {error}", error.line) from error
        for key, line in self.mapping.repeated:
            self.problems.append(Problem(path, line, f'"{key}" is defined twice'))

    def problem(self, key: str, message: str) -> None:
        self.problems.append(Problem(self.path, self.mapping.lines[key], f'"{key}": {message}'))

    def require_sound(self) -> None:
        if self.problems:
            raise InputError(self.problems)

    def entries(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for key, entry in self.mapping.data.items():
            if isinstance(entry, Mapping) and all(isinstance(name, str) for name in entry):
                yield key, entry
            else:
                self.problem(key, "not a mapping of keys and values")

    def require_keys(self, key: str, names: Iterator[str] | Mapping[str, Any], known: tuple[str, ...]) -> None:
        for name in names:
            if name not in known:
                hint = f"{did_you_mean(name, known)} (known: {', '.join(known)})"
                self.problem(key, f'unknown key "{name}"{hint}')

    def string(self, key: str, value: Any, name: str) -> str:
        if not isinstance(value, str) or not value.strip():
            self.problem(key, f'"{name}" is not a string')
            return ""
        return " ".join(value.split(" "))

    def forms(self, key: str, value: Any, name: str) -> Mapping[str, tuple[str, ...]]:
        """Read forms by language: one string, or a list of them."""
        if not isinstance(value, Mapping):
            self.problem(key, f'"{name}" is not a mapping of languages and forms')
            return {}
        found: dict[str, tuple[str, ...]] = {}
        for language, forms in value.items():
            listed = forms if isinstance(forms, list) else [forms]
            if not (isinstance(language, str) and listed and all(isinstance(form, str) and form for form in listed)):
                self.problem(key, f'"{name}" in "{language}" is neither a string nor a list of strings')
            else:
                found[language] = tuple(listed)
        return found
