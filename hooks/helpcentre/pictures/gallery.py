"""All pictures of a project: a template each, and the words that they share."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from helpcentre.errors import InputError, Problem
from helpcentre.pictures.entries import Known
from helpcentre.pictures.model import Picture
from helpcentre.pictures.read import read_picture, read_words
from helpcentre.pictures.speech import Vocabulary
from helpcentre.terms import Lexicon

WORDS = "words.yml"


@dataclass(frozen=True)
class Gallery:
    """The pictures by their names, and all words that stand in them."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary((), ()))


def read_gallery(texts: Mapping[str, str], folder: str, lexicon: Lexicon, languages: Sequence[str]) -> Gallery:
    """Read a folder's files, given by their paths: `words.yml`, and a template each.

    Raises InputError with everything that is wrong with any of them.
    """
    words = posixpath.join(folder, WORDS)
    if words not in texts:
        raise InputError.at(words, "is missing: the pictures of this folder have no words")
    vocabulary = read_words(texts[words], words, lexicon.labels, languages)
    known = Known(vocabulary, languages, lexicon.names)
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for path in sorted(texts.keys() - {words}):
        name = posixpath.basename(path).removesuffix(".yml")
        try:
            pictures[name] = read_picture(texts[path], path, name, known)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return Gallery(pictures, vocabulary)
