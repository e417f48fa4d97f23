"""Runs the rules over a site and collects what they find."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from helpcentre.config import Settings
from helpcentre.document import Document
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.rule import Fault, Rule, rules
from helpcentre.site import Pair, Site
from helpcentre.suggest import did_you_mean
from helpcentre.suppress import Suppression, apply, suppressions


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was compared, so that a check that looked at nothing is seen."""

    pages: int
    languages: tuple[str, ...]
    headings: int
    links: int


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, sorted, each once, and what was compared."""

    findings: tuple[Finding, ...]
    summary: Summary

    def count(self, severity: Severity) -> int:
        """Give the number of findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


def check(site: Site, settings: Settings, only: Collection[str] | None = None) -> Report:
    """Run the rules over the site; `only` names those to run, all when None.

    The findings are the same for the same input, in the same order, whatever the order of the pages. Raises
    InputError when `only` or the settings name a rule that doesn't exist.
    """
    require_known([*settings.severity, *(only or ())])
    chosen = {rule.id: rule for rule in rules() if _runs(rule, settings, only)}
    found = [finding for rule in chosen.values() for finding in _run(rule, site, settings, chosen)]
    allowed = suppressions(site, settings, (rule.id for rule in rules()))
    left, noted = apply(allowed, found, chosen)
    left += _about_suppressions(noted, chosen.values(), settings)
    return Report(tuple(sorted(set(left))), _summary(site))


def require_known(names: Iterable[str]) -> None:
    """Raise InputError for every name that no rule has, with the nearest one that does."""
    known = [rule.id for rule in rules()]
    unknown = [
        Problem("", None, f'unknown rule "{name}"{did_you_mean(name, known)}') for name in names if name not in known
    ]
    if unknown:
        raise InputError(unknown)


def _runs(rule: Rule, settings: Settings, only: Collection[str] | None) -> bool:
    return (only is None or rule.id in only) and _severity(rule, settings) is not None


def _severity(rule: Rule, settings: Settings) -> Severity | None:
    return settings.severity.get(rule.id, rule.severity)


def _run(rule: Rule, site: Site, settings: Settings, chosen: Collection[str]) -> Iterator[Finding]:
    severity = _severity(rule, settings) or rule.severity
    context = (site,) if rule.wants_site else ()
    for subject, path in _subjects(rule, site):
        for fault in rule.check(subject, *context):
            if fault.follows_from not in chosen:
                yield _finding(fault, rule, severity, site, fault.path or path)


def _subjects(rule: Rule, site: Site) -> Iterator[tuple[object, str]]:
    """Give what a rule is to look at, each with the path of the file that it speaks of."""
    if rule.scope is Site:
        yield site, ""
    elif rule.scope is Pair:
        yield from ((pair, pair.translation.path) for _, pair in site.pairs())
    elif rule.scope is Document:
        yield from ((page, page.path) for edition in site.editions for page in edition.pages.values())


def _finding(fault: Fault, rule: Rule, severity: Severity, site: Site, path: str) -> Finding:
    edition, document = site.find(path) or (site.source, None)
    return Finding(
        path=path,
        line=fault.line,
        column=fault.column,
        rule=rule.id,
        severity=severity,
        message=fault.message,
        language=fault.language or edition.language,
        source=fault.source,
        fix=fault.fix,
        text=document.line(fault.line) if document else "",
    )


def _about_suppressions(noted: list[Suppression], chosen: Iterable[Rule], settings: Settings) -> Iterator[Finding]:
    for rule in chosen:
        if rule.scope is Suppression:
            for item in noted:
                for fault in rule.check(item):
                    place = item.place
                    severity = _severity(rule, settings) or rule.severity
                    yield Finding(
                        place.path,
                        fault.line,
                        fault.column,
                        rule.id,
                        severity,
                        fault.message,
                        item.language,
                        text=place.text,
                    )


def _summary(site: Site) -> Summary:
    documents = [document for edition in site.editions for document in edition.pages.values()]
    headings = sum(len(document.headings) for document in documents)
    links = sum(len(document.links) for document in documents)
    return Summary(len(documents), site.languages, headings, links)
