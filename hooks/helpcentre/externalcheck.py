"""Runs the rules about addresses outside over what was answered."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from helpcentre import ruleset
from helpcentre.finding import Finding, Severity
from helpcentre.outside.model import Outside, Remark
from helpcentre.rule import Rule, external_rules


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
    found = {
        _finding(remark, rule, level)
        for rule, level in ruleset.chosen(external_rules(), only, severity or {})
        for remark in rule.check(outside)
    }
    return tuple(sorted(found))


def _finding(remark: Remark, rule: Rule, severity: Severity) -> Finding:
    at = remark.mention
    found = Finding(at.path, at.line, at.column, rule.id, severity, remark.message, at.language, text=at.text)
    return replace(found, fix=remark.fix)


def require_known(names: Iterable[str]) -> None:
    """Raise InputError for every name that no rule about addresses outside has, with the nearest one that does."""
    ruleset.require_known(names, external_rules(), "addresses outside")
