"""Which rules of one kind are run, and how bad is what they find."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.rule import Rule, rule_named
from helpcentre.suggest import did_you_mean
from helpcentre.suppress import Suppression

_UNUSED = "suppression-unused"


def chosen(
    rules: Iterable[Rule], only: Collection[str] | None, severity: Mapping[str, Severity | None]
) -> Iterator[tuple[Rule, Severity]]:
    """Give the rules to run, each with how bad it is: those that `only` names, or all; none that is switched off."""
    for rule in rules:
        level = severity.get(rule.id, rule.severity)
        if level and (only is None or rule.id in only):
            yield rule, level


def require_known(names: Iterable[str], rules: Iterable[Rule], about: str) -> None:
    """Raise InputError for every name that none of the rules `about` something has, with the nearest one that does."""
    known = [rule.id for rule in rules]
    unknown = [
        Problem("", None, f'no rule "{name}" about {about}{did_you_mean(name, known)}')
        for name in names
        if name not in known
    ]
    if unknown:
        raise InputError(unknown)


def unused(noted: Iterable[Suppression], severity: Mapping[str, Severity | None]) -> Iterator[Finding]:
    """Tell the suppressions that have kept nothing back, if the rule that tells them isn't switched off."""
    for rule, level in chosen([rule_named(_UNUSED)], None, severity):
        for each in noted:
            for fault in rule.check(each):
                path, text = each.place.path, each.place.text
                yield Finding(path, fault.line, fault.column, rule.id, level, fault.message, each.language, text=text)
