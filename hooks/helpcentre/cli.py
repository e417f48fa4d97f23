"""The command line: `helpcentre check`, `fix`, `links`, `sync`, `terms`, `baseline`, `explain RULE`, `rules`."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence

from helpcentre.answering import COULD_NOT_RUN, INTERRUPTED, answer
from helpcentre.arguments import parser
from helpcentre.errors import InputError

_NEW_OBJECTS = 100_000
"""So many new objects make Python look for rubbish in circles: pages are none, and looking takes a fifth of a check."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; bad input is told on standard error, a line each."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(_NEW_OBJECTS, 20, 100)
    try:
        return _run(parser().parse_args(arguments))
    except InputError as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read along has seen enough; what is left goes nowhere, and Python need not complain of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "links":
        return _links(arguments)
    # Loaded here: a built site is checked in less time than it takes to load what reads its sources.
    from helpcentre import sourcecommands  # noqa: PLC0415

    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "baseline": sourcecommands.write_baseline,
        "check": sourcecommands.check,
        "explain": sourcecommands.explain,
        "fix": sourcecommands.fix,
        "rules": sourcecommands.tell_rules,
        "sync": sourcecommands.sync,
        "terms": sourcecommands.terms,
    }
    return commands[arguments.command](arguments)


def _links(arguments: argparse.Namespace) -> int:
    if arguments.external == (arguments.site_dir is not None):
        raise InputError.at("", "name a SITE_DIR to check a built site, or --external to check what the sources name")
    if arguments.site_dir:
        from helpcentre import linkscommand  # noqa: PLC0415

        return answer(linkscommand.report(arguments), arguments)
    from helpcentre import externalcommand  # noqa: PLC0415

    report, reached = externalcommand.report(arguments)
    code = answer(report, arguments)
    if not reached:
        print("no host outside could be reached: nothing was checked", file=sys.stderr)
        return COULD_NOT_RUN
    return code
