"""The words of the site's chrome: one file a language, in which translators find what isn't in any page."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from helpcentre.load import InputError, read_yaml

Words = Mapping[str, Any]


def read_words(folder: Path, languages: Sequence[str]) -> dict[str, Words]:
    """Read `<language>.yml` for each language; the first is the one that the others are held to.

    Raises InputError where a file has one word more or fewer than the first language, or something else than a
    text in a text's place.
    """
    words = {language: read_yaml(folder / f"{language}.yml") for language in languages}
    expected = dict(_names(words[languages[0]]))
    for language in languages:
        _hold_to(expected, dict(_names(words[language])), folder / f"{language}.yml", languages[0])
    return words


def _hold_to(expected: Mapping[str, object], found: Mapping[str, object], file: Path, source: str) -> None:
    for name in sorted(found.keys() - expected.keys()):
        raise InputError(f"{file}: has the word '{name}', which {source}.yml lacks")
    for name in sorted(expected.keys() - found.keys()):
        raise InputError(f"{file}: lacks the word '{name}', which {source}.yml has")
    for name, value in found.items():
        if not isinstance(value, str):
            raise InputError(f"{file}: the word '{name}' is no text; write one, in quotes if it looks like a number")


def _names(words: Words, prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from _names(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
