"""The commands that read the sources, and those that tell of the rules about them."""

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path

from helpcentre import baseline, engine, load
from helpcentre.answering import FOUND, answer, say
from helpcentre.arguments import sort_out
from helpcentre.choosing import is_chosen, is_told, is_wanted, require_languages, wanted_paths
from helpcentre.inputs import read
from helpcentre.manual import reference
from helpcentre.rule import ids, rules
from helpcentre.settingsfile import load_settings, project_root


def tell_rules(arguments: argparse.Namespace) -> int:
    """`helpcentre rules`: list them, or print their reference."""
    if arguments.format == "markdown":
        return say(list(reference(rules())))
    width = max(len(rule.id) for rule in rules())
    return say([f"{rule.id:<{width}}  {rule.severity:<7}  {rule.summary}" for rule in rules()])


def explain(arguments: argparse.Namespace) -> int:
    """`helpcentre explain RULE`: print its manual."""
    engine.require_known([arguments.rule])
    rule = next(rule for rule in rules() if rule.id == arguments.rule)
    return say([f"# {rule.id}", "", rule.manual])


def check(arguments: argparse.Namespace) -> int:
    """`helpcentre check`: compare translations with their sources."""
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
    return answer(replace(report, findings=findings), arguments)


def fix(arguments: argparse.Namespace) -> int:
    """`helpcentre fix`: make the fixes that are certain."""
    # Loaded here: a check that finds everything in its cache takes no longer than what it loads.
    from helpcentre.fixcommand import fix as fixed  # noqa: PLC0415
    from helpcentre.fixcommand import write  # noqa: PLC0415

    sort_out(arguments, ids())
    engine.require_known(arguments.rule)
    settings, survey = read(arguments)
    require_languages(arguments.language, survey.site)
    wanted = wanted_paths(arguments.paths, survey.site)
    outcome = fixed(survey.reading, settings, arguments.rule, partial(is_wanted, arguments=arguments, wanted=wanted))
    if not arguments.dry_run:
        write(outcome)
    say([*outcome.lines(), f"{len(outcome.texts)} file{'s' * (len(outcome.texts) != 1)} changed"])
    return FOUND if arguments.dry_run and outcome.texts else 0


def sync(arguments: argparse.Namespace) -> int:
    """`helpcentre sync`: tell which translations lag behind, or record that they are in step."""
    from helpcentre import synccommand  # noqa: PLC0415 - as above

    root = arguments.config.parent if arguments.config else project_root(Path.cwd())
    settings = load_settings(root, arguments.config)
    site = load.load_project(root, settings)
    require_languages(arguments.language, site)
    wanted = wanted_paths(arguments.paths, site)
    if arguments.record:
        return say(synccommand.record(root, settings, site, partial(is_chosen, arguments=arguments, wanted=wanted)))
    report = synccommand.report(root, settings, site)
    left = tuple(each for each in report.findings if is_wanted(each, arguments, wanted))
    return answer(replace(report, findings=left), arguments)


def terms(arguments: argparse.Namespace) -> int:
    """`helpcentre terms`: export the termbase, or import into it."""
    from helpcentre import termscommand  # noqa: PLC0415 - as above

    return say(termscommand.exchange(arguments))


def write_baseline(arguments: argparse.Namespace) -> int:
    """`helpcentre baseline`: write down what is found now."""
    settings, survey = read(arguments)
    findings = engine.check(survey.site, settings, run=survey.run).findings
    load.save(arguments.file, baseline.text(findings, partial(load.seen_from, arguments.file)))
    count = f"{len(findings):,} finding" + "s" * (len(findings) != 1)
    return say([f"{count} in {load.shown(arguments.file)}: check with --baseline {load.shown(arguments.file)}"])
