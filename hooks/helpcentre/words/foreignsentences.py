"""The sentences of a text that are in another language than their page, by the words that hold them together."""

import re

from helpcentre.sentences import sentences
from helpcentre.words.foreign import ASIDE, Left, Page, Untranslated, quote
from helpcentre.words.identify import other_language, words
from helpcentre.words.texts import Couple, Reading

_LETTERS = re.compile(r"[^\W\d_]+")
_JOINING = 2


def foreign_sentences(page: Page, couple: Couple, reading: Reading) -> list[Untranslated]:
    """Tell the first sentence in each other language, and how many there are."""
    told: dict[str, list[int]] = {}
    for start, end in sentences(reading.shown):
        sentence = reading.shown[start:end]
        if code := _language(page, couple, sentence):
            first = re.search(r"\w", sentence)
            told.setdefault(code, []).append(start + (first.start() if first else 0))
    return [_told(page, couple, reading, code, places) for code, places in told.items()]


def _language(page: Page, couple: Couple, sentence: str) -> str | None:
    text = page.masked(sentence)
    code = other_language(text, page.language, page.site.languages)
    if not code or _is_title(text) or _names_labels(page, sentence, couple):
        return None
    if code != page.source and not _is_foreign_alone(page, text, couple):
        return None
    is_kept = any(sentence.strip() in source.shown for source in couple.source)
    return page.source if is_kept else code


def _is_title(text: str) -> bool:
    """Tell whether words begin with capitals, as names do, but for what joins them and what hyphens join to them."""
    found = (_LETTERS.search(word) for word in text.split())
    return all(first[0][0].isupper() or len(first[0]) <= _JOINING for first in found if first)


def _names_labels(page: Page, sentence: str, couple: Couple) -> bool:
    """Tell whether what is foreign in a sentence is quoted, as the source quotes it: what a button says."""
    quoted = ASIDE.findall(sentence)
    if not quoted or not all(any(text in source.shown for source in couple.source) for text in quoted):
        return False
    rest = words(ASIDE.sub(" ", sentence))
    return sum(map(page.is_foreign, rest)) * 2 <= len(rest)


def _is_foreign_alone(page: Page, text: str, couple: Couple) -> bool:
    """Tell whether a sentence is another language's without the words that the source has too: names, mostly."""
    theirs = {word.lower() for source in couple.source for word in _LETTERS.findall(source.shown)}
    rest = _LETTERS.sub(lambda match: "\ufffc" if match[0].lower() in theirs else match[0], text)
    return other_language(rest, page.language, page.site.languages) is not None


def _told(page: Page, couple: Couple, reading: Reading, code: str, places: list[int]) -> Untranslated:
    spelt = quote(reading.shown[places[0] :])
    more = f", and {len(places) - 1} more here" if len(places) > 1 else ""
    place = couple.source[0].place(0)
    message = f'"{spelt}" is in {code}, not in {page.language}{more} ({place})'
    left = Left.SOURCE if code == page.source else Left.THIRD
    return Untranslated(left, reading.fault((places[0], places[0]), message, place))
