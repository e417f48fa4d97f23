"""Words that may be written in one as well as apart, whatever other places do.

German joins nouns and makes nouns of verbs, Spanish and Italian put pronouns behind their verbs, learned words begin
with what is no word, and English, like all who borrow from it, writes "web app" and "webapp".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpcentre.document import Document, Kind
from helpcentre.languagecode import base
from helpcentre.prose import visible
from helpcentre.wordlists import words
from helpcentre.words.compounds import compounds, is_known
from helpcentre.words.identify import frequency
from helpcentre.words.joined import PARTICLES

_PRONOUNS = {
    "es": words("la las le les lo los me nos os se te"),
    "it": words("ci gli la le li lo mi ne si ti vi"),
}
_HIDDEN = re.compile(r"\]\([^()\s]*\)|\{[^{}]*\}|<[^<>]*>|https?://\S+")
_VERB = re.compile(r"(?:[aeiáéí]r|ndo)$")
_BINDING = -7.5
"""Words that are used more often than this hold sentences together, and are no part of others."""
_HABIT = 4
"""So often they have to stand apart for the word that joins them to be a slip."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two words that stand side by side in running text, and whether that is in the middle of a sentence."""

    first: str
    second: str
    inside: bool


def spelt_apart(pages: Sequence[Document], parts: tuple[str, str]) -> Iterator[Apart]:
    """Give where two words, in small letters, stand apart on pages: not in code, nor in raw HTML."""
    first, second = map(re.escape, parts)
    pattern = re.compile(rf"(?<![\w’'-])({first})\s({second})(?![\w’'-])", re.IGNORECASE)
    for page in pages:
        if pattern.search(page.text):
            raw = {n for block in page.blocks if block.kind is Kind.HTML for n in range(block.line, block.end_line + 1)}
            text = "\n".join(line for number, line in enumerate(visible(page), 1) if number not in raw)
            for match in pattern.finditer(text):
                before = text[: match.start()].rstrip(" *_")
                yield Apart(match[1], match[2], bool(before) and (before[-1].isalnum() or before[-1] in ",;"))


def is_identifier(word: str, pages: Sequence[Document]) -> bool:
    """Tell whether pages have a word in code or in an address: what is called so there is spelt so."""
    small = re.escape(word.lower())
    pattern = re.compile(rf"`[^`\n]*(?<![^\W\d_]){small}(?![^\W\d_])[^`\n]*`|[/._-]{small}(?![^\W\d_])")
    return any(word.lower() in (text := page.text.lower()) and pattern.search(text) for page in pages)


def is_prose(page: Document, start: int) -> bool:
    """Tell whether an offset of a page's text is one of what readers read: no code, address, attribute or tag."""
    line = page.text.count("\n", 0, start) + 1
    column = start - page.text.rfind("\n", 0, start) - 1
    shown = visible(page)[line - 1]
    hidden = any(match.start() <= column < match.end() for match in _HIDDEN.finditer(shown))
    return shown[column : column + 1].isalpha() and not hidden


def may_be_joined(word: str, parts: tuple[str, str], apart: Sequence[Apart], language: str, source: str) -> bool:
    """Tell whether a word of a language is lawful beside the two, which stand apart there as is shown."""
    first, second = (part.lower() for part in parts)
    is_particle = first in PARTICLES and frequency(first, language) < _BINDING
    if is_particle or (second in _PRONOUNS.get(base(language), ()) and _VERB.search(first)):
        return True
    if base(language) == "de" and word[0].isupper():
        return _is_noun(apart)
    if compounds(language) and max(frequency(part, language) for part in (first, second)) < _BINDING:
        # But for verbs behind the plural of a noun, and nouns behind an adjective.
        return not (second.endswith("en") and first.endswith(("e", "en", "s")))
    return len(apart) < _HABIT and _is_borrowed(first, second, language, source)


def _is_noun(apart: Sequence[Apart]) -> bool:
    """Tell whether German has made one noun of two words: the second one is one, or the first one isn't."""
    return any(each.second[0].isupper() for each in apart) or not any(
        each.inside and each.first[0].isupper() for each in apart
    )


def _is_borrowed(first: str, second: str, language: str, source: str) -> bool:
    parts = (first, second)
    are_source = all(is_known(part, source) and frequency(part, source) < _BINDING for part in parts)
    return are_source and any(frequency(part, language) <= frequency(part, source) for part in parts)
