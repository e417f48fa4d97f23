"""Runs the rules over a site and collects what they find."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from helpcentre.config import Settings
from helpcentre.document import Document
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.rule import Fault, Rule, rules
from helpcentre.site import Edition, Pair, Site
from helpcentre.suggest import did_you_mean


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
    chosen = [rule for rule in rules() if only is None or rule.id in only]
    findings = {finding for rule in chosen for finding in _run(rule, site, settings)}
    return Report(tuple(sorted(findings)), _summary(site))


def require_known(names: Collection[str]) -> None:
    """Raise InputError for every name that no rule has, with the nearest one that does."""
    known = [rule.id for rule in rules()]
    unknown = [
        Problem("", None, f'unknown rule "{name}"{did_you_mean(name, known)}') for name in names if name not in known
    ]
    if unknown:
        raise InputError(unknown)


def _run(rule: Rule, site: Site, settings: Settings) -> Iterator[Finding]:
    severity = settings.severity.get(rule.id, rule.severity)
    if severity is None:
        return
    context = (site,) if rule.wants_site else ()
    for subject, document, edition in _subjects(rule, site):
        for fault in rule.check(subject, *context):
            yield _finding(fault, rule, severity, document, edition)


def _subjects(rule: Rule, site: Site) -> Iterator[tuple[object, Document | None, Edition]]:
    if rule.scope is Site:
        yield site, None, site.source
    elif rule.scope is Pair:
        for edition, pair in site.pairs():
            yield pair, pair.translation, edition
    else:
        for edition in site.editions:
            for document in edition.pages.values():
                yield document, document, edition


def _finding(fault: Fault, rule: Rule, severity: Severity, document: Document | None, edition: Edition) -> Finding:
    return Finding(
        path=fault.path or (document.path if document else ""),
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


def _summary(site: Site) -> Summary:
    documents = [document for edition in site.editions for document in edition.pages.values()]
    headings = sum(len(document.headings) for document in documents)
    links = sum(len(document.links) for document in documents)
    return Summary(len(documents), site.languages, headings, links)
