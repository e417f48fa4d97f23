"""Checks changed pages until the time is up, and keeps those that fail, made as short as they can be."""

import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from types import FrameType

from benchmarks.cases import Case, cases
from benchmarks.fuzz import fuzzed
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
        if what.startswith("slow"):
            what = attempt(case, text)  # what is loaded once in a process is no part of a page's cost
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
