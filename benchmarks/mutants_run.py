"""Makes mutants, checks each, and says what became of it."""

import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from benchmarks.cases import before, cases, mutants
from benchmarks.checker import Told
from benchmarks.compare import compare
from benchmarks.mutation import FAULTS, LAWFUL, Kind, Mutation

_NEAR = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one changed page."""

    kind: str
    path: str
    line: int
    what: str
    new: tuple[Told, ...]
    placed: bool
    crash: str = ""

    @property
    def found(self) -> bool:
        """Something new was told."""
        return bool(self.new)

    @property
    def single(self) -> bool:
        """It was told as one thing."""
        return len(self.new) == 1


@dataclass(frozen=True, slots=True)
class Task:
    """So many changes of one kind."""

    kind: str
    seed: int
    limit: int


def available(task: Task) -> int:
    """Count the changes of a kind that can be made, up to a limit."""
    return sum(1 for _ in mutants(_kind(task.kind), f"{task.seed}:{task.kind}", task.limit))


def outcomes(task: Task) -> list[Outcome]:
    """Make the changes and check each."""
    made = mutants(_kind(task.kind), f"{task.seed}:{task.kind}", task.limit)
    return [_outcome(number, mutation) for number, mutation in made]


def _kind(name: str) -> Kind:
    return FAULTS[name] if name in FAULTS else LAWFUL[name]


def _outcome(number: int, mutation: Mutation) -> Outcome:
    case = cases()[number]
    reach = case.reach(mutation.text)
    crash = ""
    new: tuple[Told, ...] = ()
    try:
        new = compare(before(number, reach), case.told(mutation.text, reach)).new
    except Exception as error:  # a crash is a result too
        crash = f"{type(error).__name__}: {error}"
    placed = any(first - _NEAR <= told.line <= last + _NEAR for told in new for first, last in mutation.places)
    return Outcome(mutation.kind, case.path, mutation.places[0][0], mutation.what, new, placed, crash)


def quotas(room: dict[str, int], total: int) -> dict[str, int]:
    """Divide a total among kinds as evenly as the room of each allows."""
    given = dict.fromkeys(room, 0)
    while (left := total - sum(given.values())) > 0 and (open_ := [kind for kind in room if given[kind] < room[kind]]):
        for kind in open_[:left] if left < len(open_) else open_:
            given[kind] += min(max(left // len(open_), 1), room[kind] - given[kind])
    return given


def run(names: Sequence[str], total: int, seed: int) -> list[Outcome]:
    """Make and check so many changes of the given kinds, on all processors."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        most = max(4 * total // len(names), 20)
        rooms = pool.map(available, [Task(name, seed, most) for name in names])
        shares = quotas(dict(zip(names, rooms, strict=True)), total)
        checked = pool.map(outcomes, [Task(name, seed, limit) for name, limit in shares.items()])
        return [outcome for part in _progress(checked, len(names)) for outcome in part]


def _progress(parts: Iterable[list[Outcome]], total: int) -> Iterable[list[Outcome]]:
    for number, part in enumerate(parts, 1):
        if sys.stderr.isatty():
            print(f"\r{number} of {total} kinds", end="\n" if number == total else "", file=sys.stderr, flush=True)
        yield part
