"""The tables of `make bench-mutants`."""

from collections.abc import Sequence

from benchmarks.mutants_run import Outcome
from benchmarks.mutation import FAULTS, LAWFUL, THEMES
from benchmarks.table import at_least, share, table

FOUND, PLACED, SINGLE = 99, 97, 95


def report(made: Sequence[Outcome], harmless: Sequence[Outcome]) -> str:
    """Lay out the shares by theme and kind, the lawful changes, and the bars."""
    head = ("", "mutants", "found", "right block", "told as one")
    rows: list[Sequence[object]] = []
    asked = {item.kind for item in (*made, *harmless)}
    for theme in dict.fromkeys(THEMES[kind] for kind in FAULTS if kind in asked):
        kinds = [kind for kind in FAULTS if kind in asked and THEMES[kind] == theme]
        rows.append(_row(theme.upper(), [item for item in made if item.kind in kinds]))
        rows += [_row(f"  {kind}", [item for item in made if item.kind == kind]) for kind in kinds]
    rows.append(_row("ALL", made))
    lawful = [(kind, [item for item in harmless if item.kind == kind]) for kind in LAWFUL if kind in asked]
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
