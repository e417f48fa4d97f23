"""When each file was last changed, and which pages there once were, as git knows it."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from helpcentre.address import is_page
from helpcentre.moves import Gone


def last_changed(folder: Path) -> dict[str, date]:
    """Map each file below `folder` (POSIX path relative to it) to the UTC day of its last commit.

    Empty where git is missing, `folder` is in no checkout, or its history is cut short: in a shallow clone every
    file seems to be as young as the oldest commit that is there, and a wrong date is worse than none.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false":
        return {}
    log = _git(folder, "-c", "core.quotePath=false", "log", "--format=%x00%ct", "--name-only", "--relative", "--", ".")
    dates: dict[str, date] = {}
    for commit in log.split("\0")[1:]:
        timestamp, _, names = commit.partition("\n")
        day = datetime.fromtimestamp(int(timestamp), UTC).date()
        for name in names.split("\n"):
            if name:
                dates.setdefault(name, day)
    return dates


def gone_pages(folder: Path) -> Iterator[Gone]:
    """Give the pages below `folder` that were there once and aren't any more, with where their files are now.

    Asked is the history of what is checked out, by its first parents: what came and went within a branch was never
    published. Nothing is given where git is missing, `folder` is in no checkout, or its history is cut short.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false":
        return
    options = ("--first-parent", "-m", "-M", "--diff-filter=DR", "--name-status", "--relative", "--format=%x00%h")
    log = _git(folder, "-c", "core.quotePath=false", "log", *options, "--", ".")
    last: dict[str, tuple[str, str | None]] = {}
    for commit in log.split("\0")[1:]:
        name, *changes = filter(None, commit.split("\n"))
        for _, old, *new in (change.split("\t") for change in changes):
            last.setdefault(old, (name, new[0] if new else None))
    for path, (commit, became) in sorted(last.items()):
        if is_page(path) and not (folder / path).exists():
            yield Gone(path, commit, _now(folder, became, last))


def _now(folder: Path, path: str | None, last: dict[str, tuple[str, str | None]]) -> str | None:
    """Follow a file that was moved more than once; None where it isn't there any more."""
    for _ in range(len(last)):
        if path is None or (folder / path).exists():
            break
        path = last.get(path, ("", None))[1]
    return path if path and (folder / path).exists() else None


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip("\n")
