"""Checks pages in several processes, where that is worth what it costs to start them."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from helpcentre.lazy import LazySite
from helpcentre.reading import Reading
from helpcentre.rule import Rule, source_rules
from helpcentre.units import Checker, Record

Job = tuple[str, Sequence[str]]
"""A page, and the languages in which it is to be checked."""

WORTH_IT = 150_000
"""So many characters take about as long to check as it takes to start a process for them that knows nothing yet."""
_MOST = 8
_PARTS = 6


def processors() -> int:
    """Give the number of processes that this machine has room for."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, _MOST)


class Workers:
    """Checks pages of a site in this process, or in several when there are many."""

    def __init__(self, site: LazySite, chosen: Sequence[Rule], jobs: int) -> None:
        """Take the site, the rules about pages, and how many processes there may be."""
        self.site, self.chosen, self.jobs = site, chosen, jobs
        self.checker = Checker(site, chosen)

    def records(self, jobs: Sequence[Job]) -> Iterator[tuple[str, Mapping[str, Record]]]:
        """Check pages; give each with its records by language, in the order of the jobs."""
        sizes = [self._size(*job) for job in jobs]
        if min(self.jobs, len(jobs)) < 2 or sum(sizes) < WORTH_IT:
            yield from ((job[0], self.checker.records(*job)) for job in jobs)
            return
        # What the first page loads, such as the words of each language, the processes inherit.
        yield jobs[0][0], self.checker.records(*jobs[0])
        yield from self._apart(_parts(jobs[1:], sizes[1:], self.jobs * _PARTS))

    def _size(self, name: str, languages: Sequence[str]) -> int:
        return sum(len(text) for tree, text in self.site.reading.family(name) if tree.language in languages)

    def _apart(self, parts: Sequence[Sequence[Job]]) -> Iterator[tuple[str, Mapping[str, Record]]]:
        # Loaded here, since most checks do without.
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
        from multiprocessing import get_context  # noqa: PLC0415

        # Only Linux's processes can take over what is loaded already without harm.
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        start = (self.site.reading, [rule.id for rule in self.chosen])
        done = 0
        try:
            with ProcessPoolExecutor(self.jobs, context, _begin, start) as pool:
                for part, records in zip(parts, pool.map(_check, parts), strict=True):
                    yield from zip((name for name, _ in part), records, strict=True)
                    done += 1
        except (BrokenProcessPool, OSError):
            # Where no process can be started, or one was killed for the memory it took, this one is left.
            yield from ((job[0], self.checker.records(*job)) for part in parts[done:] for job in part)


def _parts(jobs: Sequence[Job], sizes: Sequence[int], count: int) -> list[list[Job]]:
    """Part the jobs, in order, into about as many parts of about the same size."""
    limit = sum(sizes) / count
    parts: list[list[Job]] = []
    room = 0.0
    for job, size in zip(jobs, sizes, strict=True):
        if room <= 0:
            parts.append([])
            room = limit
        parts[-1].append(job)
        room -= size
    return parts


_check_page: Callable[[str, Sequence[str]], Mapping[str, Record]]


def _begin(reading: Reading, chosen: Sequence[str]) -> None:
    """Make a process ready to check pages."""
    global _check_page  # noqa: PLW0603 - what a process of a pool knows from its start can live nowhere else
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _check_page = Checker(LazySite(reading), [rule for rule in source_rules() if rule.id in chosen]).records


def _check(part: Sequence[Job]) -> list[Mapping[str, Record]]:
    return [_check_page(*job) for job in part]
