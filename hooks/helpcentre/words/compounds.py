"""What is a word: one that a language's list has, or one that is made of such."""

from functools import lru_cache

from helpcentre.languagecode import base
from helpcentre.wordlists import words
from helpcentre.words.dictionary import dictionary
from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency
from helpcentre.words.trade import TRADE

_LINKS = {"de": ("", "s", "n", "en", "es", "er", "e"), "nl": ("", "s", "en", "e")}
PREFIXES = words("""
    ab an auf aus bei be ein ent er ge her hin los mit nach über um un unter ver vor weg zer zu zurück zusammen
    aan af bij door in mee na om onder ont op over tegen terug toe uit voor""")
"""What stands before verbs and nouns, and may be parted from them."""
_SHORTEST, _DEEPEST = 3, 4
_ENDING, _SHORTEST_STEM = 3, 4
_BINDING, _USED = -7.0, -12.0
"""Words that are used more often than this bind others together; compounds don't begin with them."""


def is_known(word: str, language: str) -> bool:
    """Tell whether a language's list has a word, in small letters, or the trade has it."""
    known = frequencies(language)
    if known is None:
        return False
    if word in TRADE.get(base(language), ()):
        return True
    return known.count(word) > 0 or ("œ" in word and known.count(word.replace("œ", "oe")) > 0)


def is_word(word: str, language: str) -> bool:
    """Tell whether a language's list has a word, or its dictionary has it as it is spelt, Hunspell not being asked."""
    found = dictionary(language)
    return is_known(word, language) or bool(found and found.seems(word))


def compounds(language: str) -> bool:
    """Tell whether a language writes words together, so that two in one say nothing of a lost space."""
    return base(language) in _LINKS


@lru_cache(maxsize=65536)
def is_compound(word: str, language: str, depth: int = 0) -> bool:
    """Tell whether a word, in small letters, is made of known ones, in a language that does so."""
    links = _LINKS.get(base(language))
    if links is None or depth > _DEEPEST:
        return False
    for at in range(2, len(word) - _SHORTEST + 1):
        head = word[:at]
        if not (head in PREFIXES or _is_part(head, language)):
            if not _begins_one(head, language):
                return False
            continue
        for link in links:
            rest = word[at + len(link) :]
            fits = word.startswith(link, at) and len(rest) >= _SHORTEST
            if fits and (_is_part(rest, language) or is_compound(rest, language, depth + 1)):
                return True
    return False


@lru_cache(maxsize=65536)
def is_inflected(word: str, language: str) -> bool:
    """Tell whether a list has another form of a word: one that differs in its ending."""
    known = frequencies(language)
    stem = word[:-_ENDING]
    return known is not None and len(stem) >= _SHORTEST_STEM and known.begins(stem)


@lru_cache(maxsize=65536)
def _begins_one(head: str, language: str) -> bool:
    """Tell whether any word, or a beginning that is parted from its word, begins so: else none that is longer does."""
    known = frequencies(language)
    return known is not None and ("œ" in head or known.begins(head) or any(it.startswith(head) for it in PREFIXES))


@lru_cache(maxsize=65536)
def _is_part(word: str, language: str) -> bool:
    """Tell whether a word can be part of a compound; of three letters the lists have whatever was typed once."""
    if len(word) > _SHORTEST + 1:
        return is_known(word, language)
    used = frequency(word, language)
    return used <= _BINDING and (is_known(word, language) if len(word) > _SHORTEST else used > _USED)
