"""`make bench-robust [SECONDS=60]`: no crash, no hang, and a cost that grows no worse than n·log n.

First pages that nobody would write, for so many seconds; then pages of one sort each, up to a megabyte. A page that
fails is made as short as it can be while it fails in the same way, and kept in `.cache/robust/`.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks.growth import EXPONENT, SIZES, SORTS, Growth, all_sorts
from benchmarks.storm import keep, storm
from benchmarks.table import table


def storms(seconds: float, seed: int) -> str:
    """Let all processors check changed pages; tell what failed."""
    processors = os.cpu_count() or 1
    with ProcessPoolExecutor(processors) as pool:
        done = list(pool.map(storm, [seed * 1000 + n for n in range(processors)], [seconds] * processors))
    first = {failure.what.partition(" (")[0]: failure for _, failures in done for failure in failures}
    lines = [f"{failure.what}: {keep(failure)}" for failure in first.values()]
    pages = sum(count for count, _ in done)
    verdict = "missed" if first else "reached"
    return "\n".join([*lines, f"{pages:,} changed pages: bar: no crash, no hang: {verdict}, {len(first)} failures"])


def growth_report(grown: Sequence[Growth]) -> str:
    """Lay out the seconds by size, and how many sorts grow too fast."""
    rows, bad = [], 0
    for item in grown:
        exponent = item.exponent
        too_fast = bool(item.stopped) or (exponent is not None and exponent > EXPONENT)
        bad += too_fast
        times = [f"{seconds:.2f} s" for seconds in item.seconds]
        times += [""] * (len(SIZES) - len(times))
        power = "" if exponent is None else f"n^{exponent:.2f}"
        rows.append((item.sort, *times, power, item.stopped or ("too fast" if too_fast else "")))
    verdict = "missed" if bad else "reached"
    head = ("page of", *(f"{size} KB" for size in SIZES), "growth", "")
    return f"{table(head, rows)}\n\ngrowth: bar: ≤ n·log n to 1 MB: {verdict}, {bad} of {len(rows)} sorts grow faster"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-robust", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long to check changed pages")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=60, help="seconds of work after which a large page is given up")
    parser.add_argument("--sort", action="append", choices=SORTS, help="only these sorts of large pages")
    arguments = parser.parse_args()
    if arguments.seconds:
        print(storms(arguments.seconds, arguments.seed), flush=True)
    grown = []
    for item in all_sorts(arguments.limit, arguments.sort or tuple(SORTS)):
        grown.append(item)
        if sys.stderr.isatty():
            print(f"{item.sort}: {', '.join(f'{seconds:.2f} s' for seconds in item.seconds)}", file=sys.stderr)
    print(f"\n{growth_report(grown)}")


if __name__ == "__main__":
    main()
