"""What a change to a page is, and the list of all kinds of change."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from random import Random
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from benchmarks.mutation.page import Page

Maker: TypeAlias = Callable[["Page", Random], "Mutation"]
Kind: TypeAlias = Callable[["Page", Random], "Mutation | None"]


class NoPlaceError(Exception):
    """A page has no place for a change of this kind."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed page; `places` are the runs of its lines, from 1, both ends included, where the change shows."""

    text: str
    places: tuple[tuple[int, int], ...]
    what: str
    kind: str = ""


FAULTS: dict[str, Kind] = {}
LAWFUL: dict[str, Kind] = {}
THEMES: dict[str, str] = {}


def fault(maker: Maker) -> Kind:
    """Enter a kind of fault under its function's name."""
    return _enter(maker, FAULTS)


def lawful(maker: Maker) -> Kind:
    """Enter a kind of change that a translator may make, of which nothing must be told."""
    return _enter(maker, LAWFUL)


def _enter(maker: Maker, kinds: dict[str, Kind]) -> Kind:
    name = maker.__name__.replace("_", "-")
    assert name not in THEMES, name

    @wraps(maker)
    def make(page: "Page", rng: Random) -> Mutation | None:
        try:
            mutation = maker(page, rng)
        except NoPlaceError:
            return None
        return None if mutation.text == page.text else replace(mutation, kind=name)

    kinds[name] = make
    THEMES[name] = maker.__module__.rpartition(".")[2].replace("_", " ")
    return make
