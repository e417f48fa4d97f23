"""What termbase and catalogue say, once they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

Phrase = tuple[str, ...]
"""A form of a term, word by word."""


class Where(StrEnum):
    """Where a label stands: on a screen, as the text of a link, as the title of a box, as a heading."""

    SCREEN = "screen"
    LINK = "link"
    TITLE = "title"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the interface, or a standing title, by language."""

    key: str
    where: Where
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its approved forms by language, and the wrong ones with the form to use instead.

    `exact` forms, those of acronyms, are compared letter by letter; of others the inflected forms count too.
    """

    key: str
    forms: Mapping[str, tuple[str, ...]]
    wrong: Mapping[str, tuple[str, ...]]
    exact: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Everything that is settled; empty for projects that have neither a termbase nor a catalogue."""

    labels: tuple[Label, ...] = ()
    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    formal: tuple[str, ...] = ()
    """The languages whose readers are addressed formally on every page."""

    @cached_property
    def by_form(self) -> Mapping[tuple[str, str], Label]:
        """The labels by language and form."""
        return {(language, form): label for label in reversed(self.labels) for language, form in label.forms.items()}

    def label(self, language: str, form: str, *wheres: Where) -> Label | None:
        """Give the label that a language calls so; of those in some places only, where any are given."""
        found = self.by_form.get((language, form))
        if found and wheres and found.where not in wheres:
            return next(
                (item for item in self.labels if item.where in wheres and item.forms.get(language) == form), None
            )
        return found

    def forms(self, language: str, *wheres: Where) -> list[str]:
        """Give how a language calls the labels that stand there."""
        return [label.forms[language] for label in self.labels if label.where in wheres and language in label.forms]
