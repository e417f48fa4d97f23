"""When each file was last changed, as git knows it."""

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path


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


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip("\n")
