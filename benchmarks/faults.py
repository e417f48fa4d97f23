"""`make bench-faults`: of the small faults that translators put right in public projects, how many are found?

A fault counts as found when something that is told of the page before the fix (its rule, its message, the line it
stands on) is no longer told after it; "for good" says that the same rule doesn't tell something else instead. Plain
counting runs beside it: found there means that a count's distance from the source got smaller.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import counting
from benchmarks.checker import Told, errors, tell
from benchmarks.compare import Change, compare
from benchmarks.table import at_least, share, table
from benchmarks.trees import NO_CORPUS, Tree, Trees, corpus, with_reach

BAR = 95
_PROJECTS = {"fastapi": "mkdocs", "cncf": "commonmark"}


@dataclass(frozen=True)
class Event:
    """One fix, with the page before it, after it, and its source, which stood still.

    `project` is one of the corpus, or the dialect that the pages are written in.
    """

    name: str
    language: str
    project: str
    page: str
    kinds: tuple[str, ...]
    diff: tuple[str, ...]
    source: str
    before: str
    after: str


@dataclass(frozen=True)
class Judged:
    """What checking made of an event."""

    event: Event
    change: Change
    after: Sequence[Told]
    crash: str = ""

    @property
    def found(self) -> bool:
        """Something that was told has gone."""
        return bool(self.change.gone)

    @property
    def counted(self) -> bool:
        """Plain counting found it too."""
        return counting.shrinks(self.event.source, self.event.before, self.event.after)


def events(folder: Path) -> list[Event]:
    """Read the events and their pages from the corpus."""
    here = folder / "real-faults"
    return [_event(here, item) for item in json.loads((here / "events.json").read_text(encoding="utf-8"))]


def _event(here: Path, item: dict[str, object]) -> Event:
    name, language, kinds, diff = str(item["name"]), str(item["language"]), item["kinds"], item["diff"]
    assert isinstance(kinds, list)
    assert isinstance(diff, list)
    source, before, after = (
        (here / side / language / name).read_bytes().decode("utf-8") for side in ("source", "before", "after")
    )
    # Links are relative to the page's place in its language's folder: docs/de/docs/x.md, content/de/x.md.
    page = re.sub(r"^(docs/[\w-]+/docs|content/[\w-]+)/", "", str(item["path"]))
    return Event(name, language, str(item["repo"]), page, tuple(kinds), tuple(diff), source, before, after)


def judge(event: Event) -> Judged:
    """Check the page before and after its fix."""
    try:
        before, after = (_told(event, text) for text in (event.before, event.after))
    except Exception as error:  # a crash is a result too
        return Judged(event, Change((), ()), (), f"{type(error).__name__}: {error}")
    return Judged(event, compare(before, after), after)


def _told(event: Event, text: str) -> list[Told]:
    dialect = _PROJECTS.get(event.project, event.project)
    pair = (Tree("en", "en", {event.page: event.source}), Tree(event.language, event.language, {event.page: text}))
    told = tell(with_reach(Trees(event.name, pair, dialect)))
    return [item for item in told if item.path.startswith(f"{event.language}/")]


def report(judged: Sequence[Judged]) -> str:
    """Lay out the shares by kind and by project."""
    head = ("", "events", "found", "share", "for good", "counting", "share", "of either")
    kinds = Counter(kind for item in judged for kind in item.event.kinds)
    rows = [_row(kind, [item for item in judged if kind in item.event.kinds]) for kind, _ in kinds.most_common()]
    projects = dict.fromkeys(item.event.project for item in judged)
    rows += [_row(name, [item for item in judged if item.event.project == name]) for name in projects]
    rows.append(_row("all", judged))
    pages = len(judged)
    flagged = sum(bool(errors(item.after)) for item in judged)
    counted = sum(bool(counting.told(item.event.source, item.event.after)) for item in judged)
    still = f"pages still with an error after the fix: {flagged} of {pages} ({share(flagged, pages)})"
    beside = f"; plain counting: {counted} ({share(counted, pages)})"
    crashed = Counter(item.crash for item in judged if item.crash)
    crashes = [f"crash on {count} pages: {crash}" for crash, count in crashed.most_common()]
    bar = f"found: {at_least(BAR, sum(item.found for item in judged), pages)}"
    return "\n".join([table(head, rows), "", still + beside, *crashes, bar])


def _row(name: str, chosen: Sequence[Judged]) -> tuple[object, ...]:
    found, counted = sum(item.found for item in chosen), sum(item.counted for item in chosen)
    good = sum(bool(item.change.gone_for_good) for item in chosen)
    either = sum(item.found or item.counted for item in chosen)
    total = len(chosen)
    return name, total, found, share(found, total), good, counted, share(counted, total), share(either, total)


def missed(judged: Iterable[Judged], lines: int = 8) -> str:
    """List the events that weren't found, each with the first lines of its fix."""
    parts = []
    for item in (item for item in judged if not item.found):
        event = item.event
        counted = ", counting finds it" if item.counted else ""
        parts.append(f"{event.language}/{event.name} ({', '.join(event.kinds)}{counted})")
        parts += [f"    {line[:160]}" for line in event.diff[:lines]]
    return "\n".join(parts)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-faults", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="list the events that aren't found")
    arguments = parser.parse_args()
    folder = corpus()
    if folder is None:
        print(NO_CORPUS)
        return
    judged = [judge(event) for event in events(folder)]
    print(report(judged))
    if arguments.missed:
        print(f"\nmissed:\n{missed(judged)}")


if __name__ == "__main__":
    main()
