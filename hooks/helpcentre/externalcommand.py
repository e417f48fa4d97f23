"""`helpcentre links --external`: asks the world outside for every address that the sources name."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from helpcentre import externalcheck, load, sitefolder
from helpcentre.allowing import suppressions
from helpcentre.config import Settings
from helpcentre.errors import InputError
from helpcentre.finding import Severity
from helpcentre.linkscommand import read_source
from helpcentre.outside import mentions
from helpcentre.outside.model import Mention, Outside
from helpcentre.outside.policy import Policy
from helpcentre.progress import Progress
from helpcentre.report import Report, Summary
from helpcentre.rule import rules
from helpcentre.settingsfile import load_settings, project_root
from helpcentre.site import Site
from helpcentre.suppress import apply


@dataclass(frozen=True, slots=True)
class Sources:
    """What is checked: the mentions, the number of pages that they were looked for in, languages, settings."""

    mentions: tuple[Mention, ...]
    pages: int
    languages: tuple[str, ...]
    settings: Settings
    site: Site | None
    cache: Path | None


def report(arguments: argparse.Namespace) -> tuple[Report, bool]:
    """Check all addresses; give the report, and whether anything outside could be reached.

    Raises InputError for what can't be read, and where linkchecker isn't installed.
    """
    externalcheck.require_known(arguments.rule)
    sources = _of_folder(arguments.sources, arguments) if arguments.sources else _of_project(arguments)
    outside, requests = _ask(sources, arguments)
    findings = externalcheck.check(outside, arguments.rule or None, sources.settings.severity)
    if sources.site:
        allowed = suppressions(sources.site, sources.settings, (rule.id for rule in rules()))
        findings = tuple(apply(allowed, findings, ())[0])
    told = tuple(each for each in findings if arguments.severity != Severity.ERROR or each.severity is Severity.ERROR)
    hosts = {urlsplit(page).netloc for page in outside.answers}
    counts = externalcheck.Counts(len(outside.answers), len(hosts), requests)
    return Report(told, Summary(sources.pages, sources.languages, counts)), outside.reached


def _ask(sources: Sources, arguments: argparse.Namespace) -> tuple[Outside, int]:
    try:
        # Loaded here: nothing else needs linkchecker, and a site can be built without it.
        from helpcentre.asking.exchanging import World  # noqa: PLC0415
        from helpcentre.asking.kept import Kept  # noqa: PLC0415
        from helpcentre.asking.limits import Limits  # noqa: PLC0415
        from helpcentre.asking.survey import Survey  # noqa: PLC0415
    except ImportError as error:
        raise InputError.at("", f"linkchecker is needed: pip install 'helpcentre[external]' ({error})") from error
    limits = replace(Limits(), pause=arguments.pause, request=arguments.timeout, step=min(15.0, arguments.timeout))
    world = World(Policy(arguments.allow_network), limits)
    kept = Kept(None if arguments.no_cache else arguments.cache_file or sources.cache)
    survey = Survey(world, kept, timedelta(hours=arguments.max_age), datetime.now(UTC))
    return survey.run(sources.mentions, Progress(sys.stderr)), world.requests


def _of_project(arguments: argparse.Namespace) -> Sources:
    root = arguments.config.parent if arguments.config else project_root(Path.cwd())
    settings = load_settings(root, arguments.config)
    site = load.load_project(root, settings)
    found = [
        mention
        for edition in site.editions
        for page in edition.pages.values()
        for mention in mentions.of_page(page, edition.language)
    ]
    if settings.addresses:
        file = root / settings.addresses
        found += mentions.of_addresses(load.read_text(file), load.shown(file), site.source.language)
    pages = sum(len(edition.pages) for edition in site.editions)
    cache = root / ".cache" / "links" / "external.json"
    return Sources(mentions.distinct(found), pages, site.languages, settings, site, cache)


def _of_folder(folder: Path, arguments: argparse.Namespace) -> Sources:
    names = sitefolder.source_names(folder)
    found = [mention for path in names.values() for mention in _of_file(sitefolder.Reader("").text, path)]
    settings = load_settings(Path(), arguments.config) if arguments.config else Settings()
    return Sources(mentions.distinct(found), len(names), ("",), settings, None, None)


def _of_file(read: Callable[[str], str], path: str) -> Iterator[Mention]:
    document = read_source(read, path)
    return mentions.of_page(document, "") if document else iter(())
