"""The judged queries: what readers type, by kind, and which pages answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml

FOLDER = Path(__file__).with_name("queries")
HELD_OUT = 3  # every third query, of a kind or of all
STRANGERS = "strangers"
NEWCOMERS = "newcomers"
NOTHING = "nothing"  # the kind whose queries must find no page


class Part(StrEnum):
    """What a query may be used for."""

    TUNED = "tuned on"
    HELD_OUT = "held out"
    BLIND = "blind"
    FRESH = "fresh"
    STRANGERS = "strangers', tuned on"
    UNTUNED = "strangers', never tuned on"
    NEWCOMERS = "newcomers', tuned on"
    NEWEST = "newcomers', never tuned on"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the ids of the headings of the pages that answer it, none where no page shall be found.

    Only queries that are tuned on may be looked at while weights, stop words or synonyms change. Those held out are of
    the same hand; the blind ones were written by someone who knew neither the synonyms nor the other queries, and
    the fresh ones by the same before the kinds of those that failed were looked at. The strangers' are whole sets,
    written by two others from the pages alone, and the newcomers' by two more, later: two thirds are tuned on, the last
    one never. The latest were written apart from all tuning, where the newcomers' missed a bar, and asked when it was
    over.
    """

    kind: str
    text: str
    answers: frozenset[str]
    part: Part


def judged(language: str) -> list[Judged]:
    """Read the queries of a language, those of another hand last. Raises OSError where it has none."""
    return [
        *(_query(kind, text, answer, _part(number)) for number, kind, text, answer in _read(FOLDER, language)),
        *(
            _query(kind, text, answer, part)
            for part in (Part.BLIND, Part.FRESH)
            for _, kind, text, answer in _read(FOLDER / part, language)
        ),
        *_parted(language, STRANGERS, Part.STRANGERS, Part.UNTUNED),
        *_parted(language, NEWCOMERS, Part.NEWCOMERS, Part.NEWEST),
        *(_query(kind, text, answer, Part.LATEST) for _, kind, text, answer in _read_if_there(language)),
    ]


def _parted(language: str, folder: str, tuned: Part, untuned: Part) -> Iterator[Judged]:
    for at, (_, kind, text, answer) in enumerate(_read(FOLDER / folder, language), start=1):
        yield _query(kind, text, answer, tuned if at % HELD_OUT else untuned)


def _read(folder: Path, language: str) -> list[tuple[int, str, str, str | list[str]]]:
    kinds = yaml.safe_load((folder / f"{language}.yml").read_text(encoding="utf-8"))
    return [
        (number, kind, text, answer)
        for kind, queries in kinds.items()
        for number, (text, answer) in enumerate(queries.items(), start=1)
    ]


def _read_if_there(language: str) -> list[tuple[int, str, str, str | list[str]]]:
    folder = FOLDER / Part.LATEST
    return _read(folder, language) if (folder / f"{language}.yml").is_file() else []


def _query(kind: str, text: str, answer: str | list[str], part: Part) -> Judged:
    return Judged(kind, text, frozenset([answer] if isinstance(answer, str) else answer), part)


def _part(number: int) -> Part:
    return Part.TUNED if number % HELD_OUT else Part.HELD_OUT
