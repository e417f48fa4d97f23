"""When each file was last changed, as git knows it."""

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path


def last_changed(root: Path, folder: str) -> dict[str, date]:
    """Map each file under `folder` (POSIX path relative to `root`) to the UTC day of its last commit.

    Empty where git is missing, `root` is no checkout, or its history is cut short: in a shallow clone every file
    seems to be as young as the oldest commit that is there, and a wrong date is worse than none.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != "false":
        return {}
    log = _git(root, "-c", "core.quotePath=false", "log", "--format=%x00%ct", "--name-only", "--relative", "--", folder)
    dates: dict[str, date] = {}
    for commit in log.split("\0")[1:]:
        timestamp, _, names = commit.partition("\n")
        day = datetime.fromtimestamp(int(timestamp), UTC).date()
        for name in names.split("\n"):
            if name:
                dates.setdefault(name, day)
    return dates


def _git(root: Path, *arguments: str) -> str:
    try:
        answer = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip("\n")
