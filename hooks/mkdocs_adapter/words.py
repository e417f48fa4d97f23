"""The words of the site's chrome: one file a language, in which translators find what isn't in any page."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from helpcentre.errors import InputError, Problem
from helpcentre.load import load_mapping

Words = Mapping[str, Any]


def read_words(folder: Path, languages: Sequence[str]) -> dict[str, Words]:
    """Read `<language>.yml` for each language; the first is the one that the others are held to.

    Raises InputError where a file has one word more or fewer than the first language, or something else than a
    text in a text's place.
    """
    words = {language: load_mapping(folder / f"{language}.yml") for language in languages}
    expected = dict(_names(words[languages[0]]))
    for language in languages:
        _hold_to(expected, dict(_names(words[language])), folder / f"{language}.yml", languages[0])
    return words


def _hold_to(expected: Mapping[str, object], found: Mapping[str, object], file: Path, source: str) -> None:
    problems = [f'"{name}" is missing, {source}.yml has it' for name in expected.keys() - found.keys()]
    problems += [f'"{name}" is not in {source}.yml' for name in found.keys() - expected.keys()]
    problems += [f'"{name}" is no text; put it in quotes' for name, word in found.items() if not isinstance(word, str)]
    problems += [f'"{name}" can\'t be a name: templates would find something else' for name in found if _is_taken(name)]
    if problems:
        raise InputError(Problem(str(file), None, problem) for problem in problems)


def _names(words: Words, prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from _names(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _is_taken(name: str) -> bool:
    # A template's `words.search.clear` is the dictionary's own method before it is the word.
    return any(hasattr(dict, part) for part in name.split("."))
