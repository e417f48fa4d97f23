"""What tells of a page's texts which words of them may be another language's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from helpcentre.document import Document
from helpcentre.finding import Place
from helpcentre.quotes import CLOSING, OPENING
from helpcentre.rule import Fault
from helpcentre.site import Edition, Pair, Site
from helpcentre.words.identify import frequency
from helpcentre.words.languages import language_of
from helpcentre.words.names import names_in
from helpcentre.words.texts import Reading

_LONGEST_QUOTE = 60
ASIDE = re.compile(
    rf"\([^()]*\)|(?<![*\w])\*[^*\s][^*\n]*\*(?![*\w])|[{OPENING}][^{OPENING}{CLOSING}]*[{CLOSING}]|\"[^\"]*\""
)
"""What stands in brackets, in italics or in quotation marks."""
_HEADER = re.compile(r"(?<![\w-])[A-Z]\w*(?:-[A-Z]\w*)+(?![\w-])")
"""Names like X-Forwarded-For and Content-Type, which are made of words."""
_GLOSS = 0.6
"""What stands in brackets or quotation marks is often meant to be in another language; a whole text isn't."""
_RARE, _COMMON = -17.0, -14.0


class Left(Enum):
    """Which language a text is left in."""

    SOURCE = auto()
    THIRD = auto()


@dataclass(frozen=True)
class Untranslated:
    """A text that isn't in the language of its page."""

    left: Left
    fault: Fault


@dataclass(frozen=True)
class Page:
    """A translated page with what is known of its language and of its site."""

    pair: Pair
    site: Site

    @cached_property
    def language(self) -> str:
        """The page's language."""
        return language_of(self.pair.translation, self.site)

    @property
    def source(self) -> str:
        """The source's language."""
        return self.site.source.language

    @cached_property
    def edition(self) -> Edition | None:
        """The page's edition, where the site knows the page."""
        found = self.site.find(self.pair.translation.path)
        return found[0] if found else None

    @property
    def neighbours(self) -> Iterable[Document]:
        """All pages of the language."""
        return (page for _, page in sorted(self.edition.pages.items())) if self.edition else ()

    def is_foreign(self, word: str) -> bool:
        """Tell whether a word, in small letters, is one of the source's language and none of the page's."""
        return frequency(word, self.language) < _RARE and frequency(word, self.source) > _COMMON

    def masked(self, sentence: str) -> str:
        """Give a sentence without names, and without what is quoted or in brackets, unless that is most of it."""
        for _, start, end in names_in(sentence, self.site.lexicon.names) if self.site.lexicon.names else ():
            sentence = sentence[:start] + "\ufffc" * (end - start) + sentence[end:]
        sentence = _HEADER.sub(lambda match: "\ufffc" * len(match[0]), sentence)
        if not ASIDE.search(sentence):
            return sentence
        rest = ASIDE.sub(lambda match: " " * len(match[0]), sentence)
        return rest if len(rest.split()) > (1 - _GLOSS) * len(sentence.split()) else sentence

    def names(self, reading: Reading) -> bool:
        """Tell whether a text is a label, or a setting: of these another rule tells which are the source's."""
        block = reading.block
        is_setting = block.line <= reading.text.document.front_matter.height
        return is_setting or self.site.lexicon.label(self.source, block.title or block.text) is not None


def of_source(reading: Reading, at: int, spelt: str, place: Place) -> Untranslated:
    """Tell that a text is the source's, from an offset on."""
    message = f'"{quote(spelt)}" is the text of the source ({place})'
    return Untranslated(Left.SOURCE, reading.fault((at, at), message, place))


def quote(text: str) -> str:
    """Give the beginning of a text as a message quotes it."""
    plain = " ".join(text.replace("\ufffc", "").split())
    plain = re.sub(r"\s*[\]}*|#]+$", "", plain)
    if plain.count("**") % 2:
        plain = plain.replace("**", "")
    return f"{plain[: _LONGEST_QUOTE - 1].rstrip()}…" if len(plain) > _LONGEST_QUOTE else plain
