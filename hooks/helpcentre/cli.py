"""The command line: `helpcentre check`, `fix`, `links SITE_DIR`, `sync`, `baseline`, `explain RULE`, `rules`."""

import argparse
import gc
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from helpcentre import baseline, engine, load
from helpcentre.arguments import parser, sort_out
from helpcentre.choosing import is_chosen, is_told, is_wanted, require_languages, wanted_paths
from helpcentre.errors import InputError
from helpcentre.finding import Severity
from helpcentre.inputs import read
from helpcentre.manual import reference
from helpcentre.report import Report
from helpcentre.reporters import text, told
from helpcentre.reporters.columns import Screen
from helpcentre.rule import ids, rules

FOUND, COULD_NOT_RUN, INTERRUPTED = 1, 2, 130
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
    if arguments.command == "rules":
        return _print(list(reference(rules())) if arguments.format == "markdown" else _rule_list())
    if arguments.command == "explain":
        engine.require_known([arguments.rule])
        rule = next(rule for rule in rules() if rule.id == arguments.rule)
        return _print([f"# {rule.id}", "", rule.manual])
    if arguments.command == "fix":
        return _fix(arguments)
    if arguments.command == "links":
        return _links(arguments)
    if arguments.command == "sync":
        return _sync(arguments)
    return _write_baseline(arguments) if arguments.command == "baseline" else _check(arguments)


def _print(lines: Sequence[str]) -> int:
    print("\n".join(lines))
    sys.stdout.flush()
    return 0


def _rule_list() -> list[str]:
    width = max(len(rule.id) for rule in rules())
    return [f"{rule.id:<{width}}  {rule.severity:<7}  {rule.summary}" for rule in rules()]


def _check(arguments: argparse.Namespace) -> int:
    sort_out(arguments, ids())
    engine.require_known(arguments.rule)
    settings, survey = read(arguments)
    known = load.load_baseline(arguments.baseline) if arguments.baseline else None
    require_languages(arguments.language, survey.site)
    wanted = wanted_paths(arguments.paths, survey.site)
    only = arguments.rule or None
    report = engine.check(survey.site, settings, only, survey.run)
    if known is not None:
        report = engine.against(report, known, settings, only, partial(load.seen_from, arguments.baseline))
        wanted += [load.shown(arguments.baseline)] if wanted else []
    findings = tuple(finding for finding in report.findings if is_told(finding, arguments, wanted))
    report = replace(report, findings=findings)
    _print(text.report(report, screen=_screen()) if arguments.format == "text" else told(report, arguments.format))
    return _exit_code(report, strict=arguments.strict)


def _fix(arguments: argparse.Namespace) -> int:
    # Loaded here, as is what only `links` needs: a check that finds everything in its cache takes no longer than this.
    from helpcentre.fixcommand import fix, write  # noqa: PLC0415

    sort_out(arguments, ids())
    engine.require_known(arguments.rule)
    settings, survey = read(arguments)
    require_languages(arguments.language, survey.site)
    wanted = wanted_paths(arguments.paths, survey.site)
    outcome = fix(survey.reading, settings, arguments.rule, partial(is_wanted, arguments=arguments, wanted=wanted))
    if not arguments.dry_run:
        write(outcome)
    _print([*outcome.lines(), f"{len(outcome.texts)} file{'s' * (len(outcome.texts) != 1)} changed"])
    return FOUND if arguments.dry_run and outcome.texts else 0


def _links(arguments: argparse.Namespace) -> int:
    from helpcentre import externalcommand, linkscommand  # noqa: PLC0415

    if arguments.external == (arguments.site_dir is not None):
        raise InputError.at("", "name a SITE_DIR to check a built site, or --external to check what the sources name")
    report, reached = (
        externalcommand.report(arguments) if arguments.external else (linkscommand.report(arguments), True)
    )
    _print(text.report(report, screen=_screen()) if arguments.format == "text" else told(report, arguments.format))
    if not reached:
        print("no host outside could be reached: nothing was checked", file=sys.stderr)
        return COULD_NOT_RUN
    return _exit_code(report, strict=arguments.strict)


def _sync(arguments: argparse.Namespace) -> int:
    from helpcentre import synccommand  # noqa: PLC0415

    root = arguments.config.parent if arguments.config else load.project_root(Path.cwd())
    settings = load.load_settings(root, arguments.config)
    site = load.load_project(root, settings)
    require_languages(arguments.language, site)
    wanted = wanted_paths(arguments.paths, site)
    if arguments.record:
        return _print(synccommand.record(root, settings, site, partial(is_chosen, arguments=arguments, wanted=wanted)))
    report = synccommand.report(root, settings, site)
    left = tuple(each for each in report.findings if is_wanted(each, arguments, wanted))
    report = replace(report, findings=left)
    _print(text.report(report, screen=_screen()) if arguments.format == "text" else told(report, arguments.format))
    return _exit_code(report, strict=arguments.strict)


def _write_baseline(arguments: argparse.Namespace) -> int:
    settings, survey = read(arguments)
    findings = engine.check(survey.site, settings, run=survey.run).findings
    load.save(arguments.file, baseline.text(findings, partial(load.seen_from, arguments.file)))
    count = f"{len(findings):,} finding" + "s" * (len(findings) != 1)
    return _print([f"{count} in {load.shown(arguments.file)}: check with --baseline {load.shown(arguments.file)}"])


def _exit_code(report: Report, *, strict: bool) -> int:
    return FOUND if report.count(Severity.ERROR) or (strict and report.findings) else 0


def _screen() -> Screen | None:
    """Describe the terminal that reads along, if one does."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return Screen(shutil.get_terminal_size().columns, colour=not os.environ.get("NO_COLOR"))
