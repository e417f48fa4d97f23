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
from helpcentre.config import Settings
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.manual import reference
from helpcentre.parallel import processors
from helpcentre.progress import Progress
from helpcentre.reading import Reading
from helpcentre.report import Report
from helpcentre.reporters import text, told
from helpcentre.reporters.columns import Screen
from helpcentre.rule import ids, rules
from helpcentre.site import Site
from helpcentre.survey import Survey

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
    settings, survey = _read(arguments)
    known = load.load_baseline(arguments.baseline) if arguments.baseline else None
    _require_languages(arguments.language, survey.site)
    wanted = _wanted_paths(arguments.paths, survey.site)
    only = arguments.rule or None
    report = engine.check(survey.site, settings, only, survey.run)
    if known is not None:
        report = engine.against(report, known, settings, only, partial(load.seen_from, arguments.baseline))
        wanted += [load.shown(arguments.baseline)] if wanted else []
    findings = tuple(finding for finding in report.findings if _is_told(finding, arguments, wanted))
    report = replace(report, findings=findings)
    _print(text.report(report, screen=_screen()) if arguments.format == "text" else told(report, arguments.format))
    return _exit_code(report, strict=arguments.strict)


def _fix(arguments: argparse.Namespace) -> int:
    # Loaded here, as is what only `links` needs: a check that finds everything in its cache takes no longer than this.
    from helpcentre.fixcommand import fix, write  # noqa: PLC0415

    sort_out(arguments, ids())
    engine.require_known(arguments.rule)
    settings, survey = _read(arguments)
    _require_languages(arguments.language, survey.site)
    wanted = _wanted_paths(arguments.paths, survey.site)
    outcome = fix(survey.reading, settings, arguments.rule, partial(_is_wanted, arguments=arguments, wanted=wanted))
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
    _require_languages(arguments.language, site)
    wanted = _wanted_paths(arguments.paths, site)
    if arguments.record:
        return _print(synccommand.record(root, settings, site, partial(_is_chosen, arguments=arguments, wanted=wanted)))
    report = synccommand.report(root, settings, site)
    left = tuple(each for each in report.findings if _is_wanted(each, arguments, wanted))
    report = replace(report, findings=left)
    _print(text.report(report, screen=_screen()) if arguments.format == "text" else told(report, arguments.format))
    return _exit_code(report, strict=arguments.strict)


def _write_baseline(arguments: argparse.Namespace) -> int:
    settings, survey = _read(arguments)
    findings = engine.check(survey.site, settings, run=survey.run).findings
    load.save(arguments.file, baseline.text(findings, partial(load.seen_from, arguments.file)))
    count = f"{len(findings):,} finding" + "s" * (len(findings) != 1)
    return _print([f"{count} in {load.shown(arguments.file)}: check with --baseline {load.shown(arguments.file)}"])


def _read(arguments: argparse.Namespace) -> tuple[Settings, Survey]:
    given = arguments.source is not None or bool(arguments.translation)
    settings, reading, cache = _given_trees(arguments) if given else _project(arguments)
    cache = None if arguments.no_cache else arguments.cache_dir or cache
    return settings, Survey(reading, cache, arguments.jobs or processors(), Progress(sys.stderr))


def _exit_code(report: Report, *, strict: bool) -> int:
    return FOUND if report.count(Severity.ERROR) or (strict and report.findings) else 0


def _given_trees(arguments: argparse.Namespace) -> tuple[Settings, Reading, Path | None]:
    if arguments.source is None or not arguments.translation:
        raise InputError.at("", "--source and --translation go together: --source en=DIR --translation fr=DIR")
    trees = [arguments.source, *arguments.translation]
    languages = [language for language, _ in trees]
    twice = [Problem("", None, f'language "{lang}" is given twice') for lang in languages if languages.count(lang) > 1]
    if twice:
        raise InputError(twice)
    settings = load.load_settings(Path(), arguments.config) if arguments.config else Settings()
    here = arguments.config.parent if arguments.config else Path()
    known = (getattr(arguments, name) or _beside(here, getattr(settings, name)) for name in ("terms", "labels"))
    reading = load.read_trees(trees, arguments.dialect or settings.dialect, *known)
    reading = replace(reading, lexicon=replace(reading.lexicon, formal=settings.formal))
    return settings, reading, _own_cache()


def _own_cache() -> Path:
    """Give the user's folder for caches: trees of others are none to write into."""
    # Loaded here, since a project's own check does without.
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("helpcentre", appauthor=False)


def _beside(folder: Path, name: str | None) -> Path | None:
    return folder / name if name else None


def _project(arguments: argparse.Namespace) -> tuple[Settings, Reading, Path | None]:
    root = arguments.config.parent if arguments.config else load.project_root(Path.cwd())
    settings = load.load_settings(root, arguments.config)
    if arguments.dialect:
        settings = replace(settings, dialect=arguments.dialect)
    if arguments.terms:
        settings = replace(settings, terms=str(arguments.terms.absolute()))
    if arguments.labels:
        settings = replace(settings, labels=str(arguments.labels.absolute()))
    return settings, load.read_project(root, settings), root / ".cache" / "helpcentre"


def _require_languages(languages: Sequence[str], site: Site) -> None:
    known = ", ".join(site.languages)
    unknown = [Problem("", None, f'no language "{lang}" here (there are {known})') for lang in languages
               if lang not in site.languages]  # fmt: skip
    if unknown:
        raise InputError(unknown)


def _wanted_paths(paths: Sequence[str], site: Site) -> list[str]:
    """Normalise the paths to tell of, and refuse those in which nothing is checked."""
    wanted = [load.shown(Path(path)) for path in paths]
    missing = [Problem(path, None, "no such file or folder") for path in wanted if not Path(path).exists()]
    if missing:
        raise InputError(missing)
    folders = [edition.folder for edition in site.editions]
    strange = [
        Problem(path, None, f"not among the pages that are checked ({', '.join(folders)})")
        for path in wanted
        if not any(_lies_in(path, folder) or _lies_in(folder, path) for folder in folders)
    ]
    if strange:
        raise InputError(strange)
    return wanted


def _is_told(finding: Finding, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    if arguments.severity == Severity.ERROR and finding.severity is not Severity.ERROR:
        return False
    return _is_wanted(finding, arguments, wanted)


def _is_wanted(finding: Finding, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    return _is_chosen(finding.language, finding.path, arguments, wanted)


def _is_chosen(language: str, path: str, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    if arguments.language and language not in arguments.language:
        return False
    return not wanted or any(_lies_in(path, each) for each in wanted)


def _lies_in(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(f"{folder.rstrip('/')}/")


def _screen() -> Screen | None:
    """Describe the terminal that reads along, if one does."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return Screen(shutil.get_terminal_size().columns, colour=not os.environ.get("NO_COLOR"))
