"""`make bench-mutants [N=5000] [SEED=1]`: faults put into clean pages: found, in the right block, told as one?

A mutant is found when something is told of its page that isn't told of the clean one; in the right block when one of
the new findings stands in the changed block or, where something is missing, at its neighbours, a line more or less;
told as one when there is exactly one new finding. All shares are of all mutants. The lawful changes are the reverse:
nothing new may be told of them.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from benchmarks.cases import before, cases, mutants
from benchmarks.checker import Told
from benchmarks.compare import compare
from benchmarks.mutation import FAULTS, LAWFUL, THEMES, Kind, Mutation
from benchmarks.table import at_least, share, table
from benchmarks.trees import NO_CORPUS, corpus

FOUND, PLACED, SINGLE = 99, 97, 95
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


def report(made: Sequence[Outcome], harmless: Sequence[Outcome]) -> str:
    """Lay out the shares by theme and kind, the lawful changes, and the bars."""
    head = ("", "mutants", "found", "right block", "told as one")
    rows: list[Sequence[object]] = []
    for theme in dict.fromkeys(THEMES[kind] for kind in FAULTS):
        kinds = [kind for kind in FAULTS if THEMES[kind] == theme]
        rows.append(_row(theme.upper(), [item for item in made if item.kind in kinds]))
        rows += [_row(f"  {kind}", [item for item in made if item.kind == kind]) for kind in kinds]
    rows.append(_row("ALL", made))
    lawful = [(kind, [item for item in harmless if item.kind == kind]) for kind in LAWFUL]
    alarms = [(f"  {kind}", len(items), sum(item.found for item in items)) for kind, items in lawful]
    alarms.append(("ALL", len(harmless), sum(item.found for item in harmless)))
    return "\n".join(
        [table(head, rows), "", table(("lawful changes", "made", "false alarms"), alarms), "", *_bars(made, harmless)]
    )


def _row(name: str, items: Sequence[Outcome]) -> tuple[object, ...]:
    sums = (sum(getattr(item, what) for item in items) for what in ("found", "placed", "single"))
    return name, len(items), *(share(number, len(items)) for number in sums)


def _bars(made: Sequence[Outcome], harmless: Sequence[Outcome]) -> list[str]:
    kinds = {item.kind for item in made}
    by_kind = {kind: [item.found for item in made if item.kind == kind] for kind in kinds}
    enough = sum(100 * sum(found) >= FOUND * len(found) for found in by_kind.values())
    alarms = sum(item.found for item in harmless)
    crashes = [item for item in (*made, *harmless) if item.crash]
    lines = [f"crash: {item.path}: {item.kind}: {item.crash}" for item in crashes[:5]]
    return [
        *([f"crashes: {len(crashes)}, the first of them:", *lines] if crashes else []),
        f"found, every kind: bar: ≥ {FOUND} % each: {enough} of {len(kinds)} kinds reach it",
        f"found: {at_least(FOUND, sum(item.found for item in made), len(made))}",
        f"right block: {at_least(PLACED, sum(item.placed for item in made), len(made))}",
        f"told as one: {at_least(SINGLE, sum(item.single for item in made), len(made))}",
        f"lawful changes: bar: no finding: {'missed' if alarms else 'reached'}, {alarms} of {len(harmless)}",
    ]


def examples(made: Sequence[Outcome], harmless: Sequence[Outcome], count: int) -> str:
    """Name some mutants of each kind that weren't found, were told elsewhere or twice, and some false alarms."""
    parts = []
    for kind in (*FAULTS, *LAWFUL):
        wrong = [item for item in made if item.kind == kind and not (item.found and item.placed and item.single)]
        wrong += [item for item in harmless if item.kind == kind and item.found]
        for item in wrong[:count]:
            parts.append(f"{kind}: {item.path}:{item.line}: {item.what}")
            parts += [f"    {told.line}: {told.message} [{told.rule}]" for told in item.new[:4]]
    return "\n".join(parts)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same mutants")
    parser.add_argument("--kind", action="append", choices=[*FAULTS, *LAWFUL], help="only these kinds")
    parser.add_argument("--examples", type=int, default=0, metavar="K", help="name K that went wrong of each kind")
    arguments = parser.parse_args()
    if corpus() is None:
        print(NO_CORPUS)
        return
    chosen = arguments.kind or [*FAULTS, *LAWFUL]
    faults, lawful = ([kind for kind in chosen if kind in kinds] for kinds in (FAULTS, LAWFUL))
    made = run(faults, arguments.count, arguments.seed) if faults else []
    harmless = run(lawful, max(arguments.count // 10, 20), arguments.seed) if lawful else []
    print(report(made, harmless))
    if arguments.examples:
        print(f"\n{examples(made, harmless, arguments.examples)}")


if __name__ == "__main__":
    main()
