"""Findings that somebody has judged by reading both texts: `benchmarks/judged/*.yml`.

Each file is a list of entries with `path`, `line`, `rule`, `message`, `verdict` (true: it is a fault, false: a false
alarm) and `why`. Paths are those that the benchmark prints.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.checker import Told
from benchmarks.trees import ROOT

FOLDER = ROOT / "benchmarks" / "judged"
_KEYS = {"path": str, "line": int, "rule": str, "message": str, "verdict": bool, "why": str}


class VerdictError(Exception):
    """A file of verdicts isn't what it should be; the text names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader of both texts said of one finding."""

    path: str
    line: int
    rule: str
    message: str
    verdict: bool
    why: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings by what was said of them; `stale` are verdicts on what is no longer told."""

    right: Sequence[Told]
    wrong: Sequence[Told]
    unjudged: Sequence[Told]
    stale: Sequence[Verdict]


def read(folder: Path = FOLDER) -> list[Verdict]:
    """Read all files of verdicts. Raises VerdictError for an entry with a key missing, unknown or of another type."""
    verdicts = []
    for path in sorted(folder.glob("*.yml")):
        entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        if not isinstance(entries, list):
            raise VerdictError(f"{path.name}: not a list of verdicts")
        verdicts += [_verdict(entry, f"{path.name}, entry {number}") for number, entry in enumerate(entries, 1)]
    return verdicts


def tally(told: Iterable[Told], verdicts: Iterable[Verdict]) -> Tally:
    """Put the verdicts to what is told: the same file, line, rule and message, each verdict used once."""
    waiting: dict[tuple[object, ...], list[Verdict]] = {}
    for verdict in verdicts:
        waiting.setdefault((verdict.path, verdict.line, verdict.rule, verdict.message), []).append(verdict)
    right, wrong, unjudged = [], [], []
    for item in told:
        said = waiting.get((item.path, item.line, item.rule, item.message))
        if not said:
            unjudged.append(item)
        elif said.pop(0).verdict:
            right.append(item)
        else:
            wrong.append(item)
    return Tally(right, wrong, unjudged, [verdict for rest in waiting.values() for verdict in rest])


def formerly(item: Told, verdicts: Iterable[Verdict]) -> Verdict | None:
    """Give a verdict on the same rule at the same place, when only the words of the message have changed."""
    place = (item.path, item.line, item.rule)
    return next((said for said in verdicts if (said.path, said.line, said.rule) == place), None)


def _verdict(entry: Any, where: str) -> Verdict:
    if not isinstance(entry, Mapping) or entry.keys() != _KEYS.keys():
        raise VerdictError(f"{where}: the keys must be {', '.join(_KEYS)}")
    for key, kind in _KEYS.items():
        if type(entry[key]) is not kind:
            raise VerdictError(f'{where}: "{key}" is not a {kind.__name__}')
    if not entry["why"].strip():
        raise VerdictError(f"{where}: a verdict needs its reason")
    return Verdict(**entry)
