"""What the commands print, and the exit codes that tell others how they ended."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence

from helpcentre.finding import Severity
from helpcentre.report import Report
from helpcentre.reporters import text, told
from helpcentre.reporters.columns import Screen

FOUND, COULD_NOT_RUN, INTERRUPTED = 1, 2, 130


def say(lines: Sequence[str]) -> int:
    """Print lines, and give the exit code of a command that is done with that."""
    print("\n".join(lines))
    sys.stdout.flush()
    return 0


def answer(report: Report, arguments: argparse.Namespace) -> int:
    """Print a report in the format that the arguments name, and give the exit code that goes with it."""
    is_text = arguments.format == "text"
    say(text.report(report, screen=_screen()) if is_text else told(report, arguments.format))
    return FOUND if report.count(Severity.ERROR) or (arguments.strict and report.findings) else 0


def _screen() -> Screen | None:
    """Describe the terminal that reads along, if one does."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return Screen(shutil.get_terminal_size().columns, colour=not os.environ.get("NO_COLOR"))
