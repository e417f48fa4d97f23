"""Sentences that say no where their source says yes, or the other way round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcentre.languagecode import base
from helpcentre.prose import masked_at
from helpcentre.words.beside import only, sentence_pairs
from helpcentre.words.negationwords import NEGATIONS
from helpcentre.words.texts import Couple, Reading

_ASIDE = re.compile(r"\([^()]*\)|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|\"[^\"]*\"")
_FEWEST = 3
"""Words of a sentence: shorter ones are turns of speech."""
_FARTHEST, _APART = 1.8, 20
"""How many times as long as one sentence the other may be, and how many characters beside that."""


@dataclass(frozen=True)
class Negation:
    """A negation that only one side has: `word` at `offset` of the source, or of the translation if `is_added`."""

    source: Reading
    translation: Reading
    is_added: bool
    word: str
    offset: int
    beside: int
    """Where the sentence begins that lacks it."""


def is_known(language: str) -> bool:
    """Tell whether it is known how a language says no."""
    return base(language) in NEGATIONS


def negations(couple: Couple, source: str, language: str) -> Iterator[Negation]:
    """Give the sentences of a text that say no, or don't, where nothing in their source accounts for it.

    Whatever may render a negation does: "unable" and "only" as well. Texts of more or fewer sentences than their
    sources are left alone.
    """
    both = only(couple)
    if both is None or not (_hinted(both[0].shown, source) or _hinted(both[1].shown, language)):
        return
    pairs = list(sentence_pairs(*both))
    if not all(_are_alike(text, other) for (text, _), (other, _) in pairs):
        return
    for (text, at), (other, there) in pairs:
        ours, theirs = _sure(text, source), _sure(other, language)
        if bool(ours) == bool(theirs) or len(text.split()) < _FEWEST:
            continue
        # A sentence that was left in the source's language says it in that.
        if ours and not (_may(other, language) or _sure(other, source)):
            yield Negation(*both, False, ours[0], ours.start() + at, there + len(other) - len(other.lstrip()))
        if theirs and not _may(text, source):
            yield Negation(*both, True, theirs[0], theirs.start() + there, at)


def _hinted(text: str, language: str) -> bool:
    """Tell quickly whether there may be a negation in a text."""
    small = text.lower()
    return any(hint in small for hint in NEGATIONS[base(language)].quick)


def _are_alike(text: str, other: str) -> bool:
    """Tell whether a sentence is as long as another, about; of free renderings the next one says what it does."""
    shorter, longer = sorted((len(text), len(other)))
    return longer <= _FARTHEST * shorter + _APART


def _sure(text: str, language: str) -> re.Match[str] | None:
    if not _hinted(text, language):
        return None
    plain = _bare(text)
    sure, idle, _ = NEGATIONS[base(language)].patterns
    found = sure.search(plain)
    if found is None or idle.search(plain):
        return None
    # What is quoted or in brackets isn't what the sentence says.
    return sure.search(masked_at(plain, [match.span() for match in _ASIDE.finditer(plain)]))


def _may(text: str, language: str) -> bool:
    return NEGATIONS[base(language)].patterns[2].search(_bare(text)) is not None


def _bare(text: str) -> str:
    return text.replace("_", " ").replace("*", " ")
