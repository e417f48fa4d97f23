"""Runs the rules about the built site, and finds the places of what they tell, in the sources where they are known."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from helpcentre import ruleset
from helpcentre.built.model import Built, Flaw
from helpcentre.built.origins import Origins
from helpcentre.built.places import PageText
from helpcentre.config import Settings
from helpcentre.finding import Finding, Severity
from helpcentre.rule import Rule, built_rules
from helpcentre.suppress import Suppression, apply, of_configuration


class Counts(NamedTuple):
    """How much there is in a built site; every name is that of its thing in the plural."""

    files: int
    links: int


@dataclass(frozen=True)
class Places:
    """What places are looked up in: the text of built files, their path as shown, and their sources."""

    text: Callable[[str], str]
    shown: Callable[[str], str]
    origins: Origins | None = None


def check(
    built: Built,
    places: Places,
    only: Collection[str] | None = None,
    settings: Settings | None = None,
) -> tuple[Finding, ...]:
    """Give what the rules about built sites find, sorted; what stands in every page's header is told once.

    `only` names the rules to run, all when None; the settings say how bad a rule is, and in which files it is allowed;
    comments of the sources allow it in a block, and are told where they keep nothing back.
    """
    settings = settings or Settings()
    chosen = list(ruleset.chosen(built_rules(), only, settings.severity))
    locator = _Locator(built, places)
    found = {each for rule, level in chosen for each in locator.findings(rule, level)}
    allowed = [of_configuration(ignore, "") for ignore in settings.ignore]
    commented = list(_commented(places.origins)) if places.origins else []
    left, noted = apply([*allowed, *commented], sorted(found), [rule.id for rule, _ in chosen])
    if only is None:
        # A glob may be meant for another site than this one, but a comment stands in what this one was made of.
        left += ruleset.unused(noted[len(allowed) :], settings.severity)
    return tuple(sorted(left))


def _commented(origins: Origins) -> Iterator[Suppression]:
    """Give what comments of the sources allow."""
    # Loaded here: whoever checks a site without its sources waits for no parser.
    from helpcentre.allowing import of_document  # noqa: PLC0415

    for document, language in origins.commented():
        yield from of_document(document, language)


def require_known(names: Iterable[str]) -> None:
    """Raise InputError for every name that no rule about built sites has, with the nearest one that does."""
    ruleset.require_known(names, built_rules(), "built sites")


class _Locator:
    def __init__(self, built: Built, places: Places) -> None:
        self._built, self._places = built, places
        self._texts: dict[str, PageText] = {}
        self._told: set[tuple[str, str, int, int]] = set()

    def findings(self, rule: Rule, severity: Severity) -> Iterator[Finding]:
        """Give the findings of a rule; one in a part that a template writes stands for those of all pages."""
        shared: dict[tuple[str, str], list[Finding]] = {}
        for flaw in rule.check(self._built):
            for finding, is_shared in self._placed(flaw, rule, severity):
                if is_shared and flaw.target:
                    shared.setdefault((flaw.tag, flaw.target), []).append(finding)
                else:
                    yield finding
        yield from map(_once, shared.values())

    def _placed(self, flaw: Flaw, rule: Rule, severity: Severity) -> Iterator[tuple[Finding, bool]]:
        page = self._built.pages.get(flaw.file)
        language = (page.language if page else None) or next(iter(self._built.languages), "")
        if self._places.origins and (source := self._places.origins.places(flaw)):
            document, spans = source
            # A page that stands in for its translations is in the site more than once, and its source only once.
            fresh = [span for span in spans if self._is_new((document.path, rule.id, span.line, span.column))]
            places = [(document.path, span.line, span.column, document.line(span.line), False) for span in fresh]
        else:
            text = self._text(flaw.file)
            path = self._places.shown(flaw.file)
            places = [(path, at.line, at.column, text.line(at.line), at.shared) for at in text.spots(flaw)]
        for path, line, column, words, shared in places:
            yield Finding(path, line, column, rule.id, severity, flaw.message, language, text=words), shared

    def _is_new(self, key: tuple[str, str, int, int]) -> bool:
        new = key not in self._told
        self._told.add(key)
        return new

    def _text(self, file: str) -> PageText:
        if file not in self._texts:
            # Flaws come sorted by page: a few texts are enough, and a site full of faults costs no memory.
            if len(self._texts) > 64:
                self._texts.clear()
            self._texts[file] = PageText(self._places.text(file))
        return self._texts[file]


def _once(findings: list[Finding]) -> Finding:
    first = min(findings)
    pages = len({each.path for each in findings})
    if pages == 1:
        return first
    message = f"{first.message} (on {pages:,} pages, in a part that they share)"
    return Finding(
        first.path, first.line, first.column, first.rule, first.severity, message, first.language, text=first.text
    )
