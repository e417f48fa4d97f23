"""The words of the pictures in one language, and its way with dates, amounts and numbers (Babel, CLDR)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from helpcentre.pictures.model import Kind, Value
from helpcentre.terms import Label

BILLING, CAPTION, CURRENCY, MARKS = "billing", "caption", "currency", "marks"
SPOKEN = (BILLING, CAPTION, CURRENCY, MARKS)
"""The words that every picture needs, whatever its template says."""


@dataclass(frozen=True)
class Vocabulary:
    """The interface's labels, and the pictures' own words, each with its form by language."""

    labels: tuple[Label, ...]
    words: tuple[Label, ...]

    @cached_property
    def _by_key(self) -> Mapping[str, Label]:
        return {each.key: each for each in (*self.labels, *self.words)}

    def __contains__(self, key: str) -> bool:
        """Whether there is a label or a word of this name."""
        return key in self._by_key

    def keys(self) -> Iterable[str]:
        """Give all names."""
        return self._by_key.keys()

    def form(self, key: str, language: str) -> str | None:
        """Give how a language says it; None where it has no form."""
        return self._by_key[key].forms.get(language)

    def in_language(self, language: str) -> "Speech":
        """Give the words of one language."""
        return Speech(language, {key: form for key in self._by_key if (form := self.form(key, language))})


@dataclass(frozen=True)
class Speech:
    """What a language calls everything that pictures name."""

    language: str
    words: Mapping[str, str]

    def say(self, value: Value) -> str:
        """Write a value as the language does. Raises KeyError for a word that the language doesn't have."""
        content, locale = value.content, Locale.parse(self.language, sep="-")
        match value.kind:
            case Kind.WORD:
                return self.words[str(content)]
            case Kind.NUMBER if isinstance(content, float):
                return format_decimal(content, locale=locale)
            case Kind.MONEY if isinstance(content, float):
                return format_currency(content, self.words[CURRENCY], locale=locale)
            case Kind.DATE if isinstance(content, date):
                return format_date(content, "medium", locale=locale)
        return str(content)

    @property
    def caption(self) -> str:
        """What is said below a picture of a screen."""
        return self.words[CAPTION]

    def about_marks(self, number: int, elements: Iterable[Value]) -> str:
        """Say in words what the outline and the number in a picture show."""
        named = format_list([self.say(each) for each in elements], locale=Locale.parse(self.language, sep="-"))
        return self.words[MARKS].replace("{number}", str(number)).replace("{elements}", named)
