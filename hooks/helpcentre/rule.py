"""What a rule is, and where the rules are found."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from helpcentre.finding import Fix, Place, Severity

_PACKAGE = "helpcentre.rules"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule has found: where and what. The engine adds which rule, how bad, which file and language.

    A rule over the whole site says the file itself (`path`), and the language where the file doesn't tell it.
    `follows_from` names the rule that tells the cause, where this is only what comes of it: it is told only when
    that rule isn't run. `lost` are the words of the source that have no counterpart: what stood in them is told with
    them.
    """

    line: int
    column: int
    message: str
    source: Place | None = None
    fix: Fix | None = None
    path: str | None = None
    language: str | None = None
    follows_from: str | None = None
    lost: tuple[str, ...] = ()


class Told(NamedTuple):
    """A fault that a rule has found, and the path of the file that it is about."""

    rule: str
    path: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Rule:
    """A module of `helpcentre.rules`: its id, its manual, what it looks at, and its check.

    One that isn't `on` runs only where the settings or the caller name it. Its fixes are `certain` when they may be
    made without anybody reading the text.
    """

    id: str
    manual: str
    severity: Severity
    scope: type
    check: Callable[..., Iterator[Any]]
    wants_site: bool
    on: bool = True
    certain: bool = False

    @property
    def summary(self) -> str:
        """The manual's first sentence."""
        return self.manual.split("\n\n", 1)[0].replace("\n", " ")


@cache
def rules() -> tuple[Rule, ...]:
    """Give every rule that lies in `helpcentre.rules`, by id."""
    return tuple(_rule(name) for name in _names())


@cache
def ids() -> tuple[str, ...]:
    """Give the ids of all rules, without loading any."""
    return tuple(name.replace("_", "-") for name in _names())


@cache
def source_rules() -> tuple[Rule, ...]:
    """Give every rule but those about built sites and the world outside, none of which is loaded."""
    return tuple(_rule(name) for name in _names() if not name.startswith(("built_", "external_")))


@cache
def built_rules() -> tuple[Rule, ...]:
    """Give the rules about built sites, which are named so: no other is loaded for them."""
    return tuple(_rule(name) for name in _names() if name.startswith("built_"))


@cache
def external_rules() -> tuple[Rule, ...]:
    """Give the rules about addresses outside, which are named so."""
    return tuple(_rule(name) for name in _names() if name.startswith("external_"))


def rule_named(rule: str) -> Rule:
    """Give the rule of an id, and load no other."""
    return _rule(rule.replace("-", "_"))


def _names() -> list[str]:
    found = pkgutil.iter_modules(import_module(_PACKAGE).__path__)
    return sorted(module.name for module in found if not module.name.startswith("_"))


def _rule(name: str) -> Rule:
    module: Any = import_module(f"{_PACKAGE}.{name}")
    parameters = {name: kind for name, kind in module.check.__annotations__.items() if name != "return"}
    return Rule(
        id=name.replace("_", "-"),
        manual=inspect.cleandoc(module.__doc__ or ""),
        severity=getattr(module, "SEVERITY", Severity.ERROR),
        scope=next(iter(parameters.values())),
        check=module.check,
        wants_site=len(parameters) > 1,
        on=getattr(module, "ON", True),
        certain=getattr(module, "CERTAIN", False),
    )
