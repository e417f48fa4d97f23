"""The shipped pages in all languages, and sites with one of them changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from benchmarks.trees import ROOT
from helpcentre.config import Settings
from helpcentre.document import Document, parse
from helpcentre.engine import check
from helpcentre.finding import Finding
from helpcentre.load import load_project
from helpcentre.rule import rules
from helpcentre.settingsfile import load_settings
from helpcentre.site import Edition, Pair, Site
from helpcentre.words.texts import Couple, Reading, couples


def word_rules() -> list[str]:
    """Give the rules that look at words, those that are made of `helpcentre.words`, and that the project runs."""
    folder = Path(ROOT, "hooks", "helpcentre", "rules")
    found = [
        path.stem.replace("_", "-")
        for path in folder.glob("*.py")
        if "from helpcentre.words." in path.read_text(encoding="utf-8")
    ]
    named = load_settings(ROOT).severity
    return sorted(set(found) & {rule.id for rule in rules() if rule.on or rule.id in named})


def site_rules() -> set[str]:
    """Give those of all rules that look at all pages at once."""
    return {rule.id for rule in rules() if rule.scope is Site}


@dataclass(frozen=True)
class Shipped:
    """The project's own pages and settings."""

    site: Site
    settings: Settings

    @cached_property
    def pages(self) -> list[tuple[Edition, Pair]]:
        """Every page with its source, in every language."""
        return list(self.site.pairs())

    def couples(self, pair: Pair) -> tuple[Couple, ...]:
        """Give the texts of a page beside their translations, those of its front matter left out."""
        height = pair.translation.front_matter.height
        return tuple(couple for couple in couples(pair) if couple.translation[0].block.line > height)

    def told(self, edition: Edition, name: str, text: str, only: list[str]) -> list[Finding]:
        """Check one page with another text, all else as it is."""
        page = parse(text, edition.path(name), self.site.dialect, self.site.references)
        editions = tuple(self._only(other, name, page if other is edition else None) for other in self.site.editions)
        found = check(replace(self.site, editions=editions), self.settings, set(only) - site_rules()).findings
        if about_site := set(only) & site_rules():
            changed = replace(edition, pages={**edition.pages, name: page})
            editions = tuple(changed if other is edition else other for other in self.site.editions)
            found += check(replace(self.site, editions=editions), self.settings, about_site).findings
        return [item for item in found if item.path == page.path]

    def _only(self, edition: Edition, name: str, page: Document | None) -> Edition:
        pages = {name: page or edition.pages[name]} if page or edition is self.site.source else {}
        return replace(edition, pages=pages)


def shipped() -> Shipped:
    """Read the project."""
    settings = load_settings(ROOT)
    return Shipped(load_project(ROOT, settings), settings)


def offset(text: str, reading: Reading, at: int) -> int:
    """Give where in the file an offset of a reading is."""
    line, column = reading.text.passage.position(at)
    return sum(len(part) + 1 for part in text.split("\n")[: line - 1]) + column - 1


def readings_of(found: tuple[Couple, ...]) -> Iterator[tuple[Couple, Reading]]:
    """Give each text of a translation with its couple, where both are of one block."""
    for couple in found:
        if len(couple.source) == len(couple.translation) == 1:
            yield couple, couple.translation[0]
