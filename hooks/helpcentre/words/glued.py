"""Words that have lost the space between them and the code, the bold text, the keys or the link beside them."""

import re
from collections.abc import Iterator

from helpcentre.inline.model import Thing, What
from helpcentre.inline.read import read
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.words.identify import frequency
from helpcentre.words.texts import Couple, Reading
from helpcentre.words.vocabulary import Vocabulary

_KINDS = frozenset((What.CODE, What.BOLD, What.LINK, What.KEYS))
_BEFORE, _BEHIND = re.compile(r"(?<![\w-])[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+(?![\w'’-])")
_IN_USE, _KNOWN = -10.0, -13.0
_LONG = 4
# German and Dutch inflect code: `await`et, `yield`en.
_LEAST = {"de": 3, "nl": 3}
_SINGLE = {"fr": "ày", "es": "yoaeu", "pt": "eoaàé", "it": "eaoè"}
_FURTHEST = 30


def glued(couple: Couple, reading: Reading, language: str, known: Vocabulary) -> Iterator[Fault]:
    """Tell each word of the language that touches something set off, where nothing of the source does so."""
    found = list(_touched(reading))
    sources = couple.source if found else ()
    theirs = {source.text.passage.text[slice(*span)] for source in sources for _, span in _touched(source)}
    for thing, span in found:
        word = reading.text.passage.text[slice(*span)]
        if word not in theirs and _is_word(word, thing, language, known) and not _is_part(thing, span, known):
            yield _fault(thing, span, couple, reading)


def _touched(reading: Reading) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Give the things that are set off and touch a word, and where the word stands."""
    for thing in read(reading.text):
        if thing.what in _KINDS:
            for span in _touching(thing, reading.text.passage.text):
                yield thing, span


def _touching(thing: Thing, text: str) -> Iterator[tuple[int, int]]:
    if match := _BEFORE.search(text, max(0, thing.start - _FURTHEST), thing.start):
        yield match.span()
    if match := _BEHIND.match(text, thing.end):
        yield match.span()


def _is_word(word: str, thing: Thing, language: str, known: Vocabulary) -> bool:
    """Tell whether what touches is a word by itself; beside code, which is inflected, it has to be in common use."""
    code, small = base(language), word.lower()
    if len(word) < _LEAST.get(code, 2) and small not in _SINGLE.get(code, ""):
        return False
    used = frequency(small, code)
    if code in _LEAST and thing.what is not What.CODE:
        # All others may be parts of a compound, Paket**abhängigkeiten**; German nouns by themselves are written large.
        is_verb = code == "de" and known.dictionary is not None and known.dictionary.seems(word)
        return word == small and (used > _IN_USE or is_verb)
    if thing.what is What.CODE:
        return used > (_IN_USE if len(word) < _LONG else _KNOWN)
    return used > _IN_USE or (len(word) >= _LONG - 1 and (used > _KNOWN or known.seems(small)))


def _is_part(thing: Thing, span: tuple[int, int], known: Vocabulary) -> bool:
    """Tell whether the two are one word, of which a part is set off, as in **re**set."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", thing.link.text if thing.link else thing.value)
    if thing.what is What.CODE:
        return len("".join(words)) <= 1
    if not words:
        return False  # code in bold, an image
    word = thing.text.passage.text[slice(*span)]
    whole = words[-1] + word if span[0] >= thing.end else word + words[0]
    return known.seems(whole.lower())


def _fault(thing: Thing, span: tuple[int, int], couple: Couple, reading: Reading) -> Fault:
    start, end = min(thing.start, span[0]), max(thing.end, span[1])
    at = thing.end if span[0] >= thing.end else span[1]
    text = reading.text.passage.text
    message = f'a space is missing in "{" ".join(text[start:end].split())}"'
    return reading.fault((at, at), message, couple.source[0].place(0), " ")
