"""Runs the rules over a site and collects what they find."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from helpcentre.allowing import suppressions
from helpcentre.baseline import Entry, compare
from helpcentre.config import Settings
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Fix, Place, Severity
from helpcentre.report import Report, Summary
from helpcentre.rule import Fault, Rule, Told, ids, source_rules
from helpcentre.running import Runner, is_about_pages, is_about_sites, on_all
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean
from helpcentre.suppress import Suppression, apply

__all__ = ["Report", "Summary", "against", "check", "require_known"]


def check(site: Site, settings: Settings, only: Collection[str] | None = None, run: Runner = on_all) -> Report:
    """Run the rules over the site; `only` names those to run, all when None; `run` is what runs them.

    The findings are the same for the same input, in the same order, whatever the order of the pages. Raises
    InputError when `only` or the settings name a rule that doesn't exist.
    """
    require_known([*settings.severity, *(only or ())])
    chosen = {rule.id: rule for rule in source_rules() if _runs(rule, settings, only)}
    told = _once(run(site, [rule for rule in chosen.values() if is_about_pages(rule) or is_about_sites(rule)]))
    found = [_finding(item, chosen, settings, site) for item in told if item.fault.follows_from not in chosen]
    allowed = suppressions(site, settings, ids())
    left, noted = apply(allowed, found, chosen)
    left += _about(((item, item.place, item.language) for item in noted), Suppression, chosen, settings)
    return Report(tuple(sorted(set(left))), _summary(site))


def against(
    report: Report,
    baseline: Iterable[Entry],
    settings: Settings,
    only: Collection[str] | None = None,
    named: Callable[[str], str] = str,
) -> Report:
    """Take from a report, of a check with the same settings, what the baseline knows; tell what of it is unused.

    `named` gives the name that a file has in the baseline.
    """
    chosen = {rule.id: rule for rule in source_rules() if _runs(rule, settings, only)}
    new, noted = compare(report.findings, baseline, chosen, named)
    language = report.summary.languages[0]
    new += _about(((entry, entry.place, language) for entry in noted), Entry, chosen, settings)
    return replace(report, findings=tuple(sorted(set(new))))


def require_known(names: Iterable[str]) -> None:
    """Raise InputError for every name that no rule has, with the nearest one that does."""
    known = ids()
    unknown = [
        Problem("", None, f'unknown rule "{name}"{did_you_mean(name, known)}') for name in names if name not in known
    ]
    if unknown:
        raise InputError(unknown)


def _once(told: Iterable[Told]) -> Iterator[Told]:
    """Leave out what another rule has told before, at the same place, with the same remedy: it is one edit."""
    seen: dict[tuple[str, Fix], str] = {}
    for item in told:
        fix = item.fault.fix
        if fix is None or seen.setdefault((item.path, fix), item.rule) == item.rule:
            yield item


def _runs(rule: Rule, settings: Settings, only: Collection[str] | None) -> bool:
    # What is said of the built site, and of the world outside, is found there: this check neither finds it nor knows
    # that it isn't.
    wanted = (rule.on or rule.id in settings.severity) if only is None else rule.id in only
    return wanted and _severity(rule, settings) is not None


def _severity(rule: Rule, settings: Settings) -> Severity | None:
    return settings.severity.get(rule.id, rule.severity)


def _finding(told: Told, chosen: Mapping[str, Rule], settings: Settings, site: Site) -> Finding:
    edition, document = site.find(told.path) or (site.source, None)
    text = document.line(told.fault.line) if document else ""
    place = Place(told.path, told.fault.line, told.fault.column, text)
    return _told(told.fault, chosen[told.rule], settings, place, edition.language)


def _told(fault: Fault, rule: Rule, settings: Settings, place: Place, language: str) -> Finding:
    return Finding(
        path=place.path,
        line=place.line,
        column=place.column,
        rule=rule.id,
        severity=_severity(rule, settings) or rule.severity,
        message=fault.message,
        language=fault.language or language,
        source=fault.source,
        fix=fault.fix,
        text=place.text,
    )


def _about(
    items: Iterable[tuple[object, Place, str]], scope: type, chosen: Mapping[str, Rule], settings: Settings
) -> Iterator[Finding]:
    """Run the rules about exceptions of one kind: suppressions, or entries of a baseline."""
    about = [rule for rule in chosen.values() if rule.scope is scope]
    for item, place, language in items:
        for rule in about:
            for fault in rule.check(item):
                at = replace(place, line=fault.line, column=fault.column)
                yield _told(fault, rule, settings, at, language)


def _summary(site: Site) -> Summary:
    return Summary(sum(len(edition.pages) for edition in site.editions), site.languages, site.counts())
