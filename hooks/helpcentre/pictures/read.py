"""Reads templates and words of pictures, and says in one line what is wrong with them."""

from collections.abc import Sequence

from helpcentre import yamlfile
from helpcentre.errors import InputError, Problem
from helpcentre.pictures.entries import Entries, Known
from helpcentre.pictures.kinds import read_part
from helpcentre.pictures.model import Picture
from helpcentre.pictures.speech import SPOKEN, Vocabulary
from helpcentre.terms import Label
from helpcentre.terms.read import labels

_KEYS = ("tabs", "current", "body")


def read_words(text: str, path: str, catalogue: Sequence[Label], languages: Sequence[str]) -> Vocabulary:
    """Read the pictures' own words, each of which has a form in each language, and join them to the catalogue.

    Raises InputError for text that is no such list, for a form that is missing, and for a word that is a label's name.
    """
    words = labels(text, path)
    lines = yamlfile.mapping(text).lines
    taken = {label.key for label in catalogue}
    problems = [
        Problem(path, lines[word.key], f'"{word.key}" has no form in {", ".join(missing)}')
        for word in words
        if (missing := [each for each in languages if each not in word.forms])
    ]
    problems += [
        Problem(path, lines[word.key], f'"{word.key}" is the name of a label: leave it to the catalogue')
        for word in words
        if word.key in taken
    ]
    vocabulary = Vocabulary(tuple(catalogue), words)
    absent = [key for key in SPOKEN if key not in vocabulary]
    problems += [Problem(path, None, f'"{key}" is missing: every picture needs it') for key in absent]
    if problems:
        raise InputError(problems)
    return vocabulary


def read_picture(text: str, path: str, name: str, known: Known) -> Picture:
    """Read the template of the picture of this name, which may use what is known.

    Raises InputError with everything that is wrong with it: words that nobody has defined, labels without a form in a
    language, parts and keys that there aren't.
    """
    try:
        mapping = yamlfile.mapping(text)
    except yamlfile.YamlError as error:
        raise InputError.at(path, f"not a picture's template: {error}", error.line) from error
    entries = Entries(text, path, known)
    for key, line in mapping.repeated:
        entries.problems.append(Problem(path, line, f'"{key}" is defined twice'))
    entries.require_keys(mapping.data, _KEYS, "a template")
    tabs = tuple(entries.value(each) for each in entries.sequence(mapping.data.get("tabs", []), "tabs"))
    current = entries.value(mapping.data["current"]) if "current" in mapping.data else None
    if bool(tabs) != bool(current) or (current and current not in tabs):
        entries.problem("current", '"current" is not one of the tabs')
    body = [part for each in entries.sequence(mapping.data.get("body"), "body") if (part := read_part(entries, each))]
    if entries.problems:
        raise InputError(entries.problems)
    return Picture(name, tuple(body), tabs, current)
