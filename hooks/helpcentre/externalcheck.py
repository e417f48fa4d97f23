"""Runs the rules about addresses outside over what was answered."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.outside.model import Outside, Remark
from helpcentre.rule import Rule, external_rules
from helpcentre.suggest import did_you_mean


class Counts(NamedTuple):
    """How much was looked at; every name is that of its thing in the plural."""

    targets: int
    hosts: int
    requests: int


def check(
    outside: Outside,
    only: Collection[str] | None = None,
    severity: Mapping[str, Severity | None] | None = None,
) -> tuple[Finding, ...]:
    """Give what the rules find, sorted, each at every place where the address stands.

    `only` names the rules to run, all when None; `severity` says how bad a rule is, None for not at all.
    """
    levels = {rule.id: rule.severity for rule in external_rules()} | dict(severity or {})
    chosen = [rule for rule in external_rules() if (only is None or rule.id in only) and levels[rule.id]]
    return tuple(sorted({each for rule in chosen for each in _findings(rule, levels[rule.id], outside)}))


def _findings(rule: Rule, severity: Severity | None, outside: Outside) -> Iterator[Finding]:
    for remark in rule.check(outside):
        yield _finding(remark, rule, severity or rule.severity)


def _finding(remark: Remark, rule: Rule, severity: Severity) -> Finding:
    at = remark.mention
    found = Finding(at.path, at.line, at.column, rule.id, severity, remark.message, at.language, text=at.text)
    return replace(found, fix=remark.fix)


def require_known(names: Iterable[str]) -> None:
    """Raise InputError for every name that no rule about addresses outside has, with the nearest one that does."""
    known = [rule.id for rule in external_rules()]
    unknown = [
        Problem("", None, f'no rule "{name}" about addresses outside{did_you_mean(name, known)}')
        for name in names
        if name not in known
    ]
    if unknown:
        raise InputError(unknown)
