"""`make bench-robust [SECONDS=60]`: no crash, no hang, and a cost that grows no worse than n·log n.

First pages that nobody would write, for so many seconds; then pages of one sort each, up to a megabyte. A page that
fails is made as short as it can be while it fails in the same way, and kept in `.cache/robust/`.
"""

import argparse
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from types import FrameType

from benchmarks.cases import Case, cases
from benchmarks.fuzz import fuzzed
from benchmarks.growth import EXPONENT, SIZES, SORTS, Growth, all_sorts
from benchmarks.table import table
from benchmarks.trees import ROOT

SLOW, HANGING = 1.0, 10.0
"""Seconds of work that a page may cost, and after which it is stopped."""
KEPT = ROOT / ".cache" / "robust"


class HangError(BaseException):
    """A check was stopped; no handler of ordinary errors may swallow it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, and the page with which it does."""

    what: str
    text: str


def attempt(case: Case, text: str) -> str:
    """Check a page; give what went wrong, or nothing."""
    started = time.process_time()
    try:
        with _stopped_after(HANGING):
            case.told(text)
    except HangError:
        return f"hang: more than {HANGING:g} s"
    except (Exception, RecursionError) as error:
        return f"{type(error).__name__}: {_where(error)}"
    spent = time.process_time() - started
    # Slow is for pages as people write them: a page's own cost is allowed to grow with its size.
    return "slow: more than a second" if spent > SLOW * max(1, len(text) / 100_000) else ""


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    return f"{Path(code.co_filename).name}, {code.co_name}" if code else str(error)


@contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    def stop(_: int, __: FrameType | None) -> None:
        raise HangError

    former = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def shortest(text: str, fails: Callable[[str], bool], tries: int = 200) -> str:
    """Take away what isn't needed for a page to fail: halves of its lines, then quarters, and so on."""
    pieces = text.splitlines(keepends=True)
    size = max(len(pieces) // 2, 1)
    while tries > 0:
        for at in range(0, len(pieces), size):
            tries -= 1
            shorter = [*pieces[:at], *pieces[at + size :]]
            if shorter and fails("".join(shorter)):
                pieces = shorter
                break
            if tries <= 0:
                break
        else:
            if size == 1:
                break
            size = max(size // 2, 1)
    return "".join(pieces)


def storm(seed: int, seconds: float) -> tuple[int, list[Failure]]:
    """Check changed pages for so many seconds; give how many, and the first failure of each sort."""
    rng, known, failures, count = Random(seed), Counter[str](), [], 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        case = rng.choice(cases())
        text = fuzzed(case.page.text, rng.choice(cases()).page.source, rng)
        count += 1
        what = attempt(case, text)
        if what and not known[what]:
            kept = text if what.startswith(("hang", "slow")) else shortest(text, lambda t: attempt(case, t) == what)  # noqa: B023
            failures.append(Failure(f"{what} ({case.path})", kept))
        known[what] += 1
    return count, failures


def keep(failure: Failure) -> str:
    """Write a failing page where it can be looked at; give its path."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{sha256(failure.text.encode()).hexdigest()[:12]}.md"
    path.write_text(failure.text, encoding="utf-8", newline="")
    return path.relative_to(ROOT).as_posix()


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
    print(f"\n{growth_report(list(all_sorts(arguments.limit, arguments.sort or tuple(SORTS))))}")


if __name__ == "__main__":
    main()
