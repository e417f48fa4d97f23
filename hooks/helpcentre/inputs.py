"""What a command is to look at: a project, or any trees of pages; and which of it to tell of."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from helpcentre import load
from helpcentre.config import Settings
from helpcentre.errors import InputError, Problem
from helpcentre.parallel import processors
from helpcentre.progress import Progress
from helpcentre.reading import Reading
from helpcentre.settingsfile import load_settings, project_root
from helpcentre.survey import Survey


def read(arguments: argparse.Namespace) -> tuple[Settings, Survey]:
    """Read what the arguments name. Raises InputError for what can't be read."""
    given = arguments.source is not None or bool(arguments.translation)
    settings, reading, cache = _given_trees(arguments) if given else _project(arguments)
    cache = None if arguments.no_cache else arguments.cache_dir or cache
    return settings, Survey(reading, cache, arguments.jobs or processors(), Progress(sys.stderr))


def _given_trees(arguments: argparse.Namespace) -> tuple[Settings, Reading, Path | None]:
    if arguments.source is None or not arguments.translation:
        raise InputError.at("", "--source and --translation go together: --source en=DIR --translation fr=DIR")
    trees = [arguments.source, *arguments.translation]
    languages = [language for language, _ in trees]
    twice = [Problem("", None, f'language "{lang}" is given twice') for lang in languages if languages.count(lang) > 1]
    if twice:
        raise InputError(twice)
    settings = load_settings(Path(), arguments.config) if arguments.config else Settings()
    here = arguments.config.parent if arguments.config else Path()
    known = (getattr(arguments, name) or _beside(here, getattr(settings, name)) for name in ("terms", "labels"))
    dialect = settings.dialect if arguments.config else load.likely_dialect(arguments.source[1])
    reading = load.read_trees(trees, arguments.dialect or dialect, *known)
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
    root = arguments.config.parent if arguments.config else project_root(Path.cwd())
    settings = load_settings(root, arguments.config)
    if arguments.dialect:
        settings = replace(settings, dialect=arguments.dialect)
    if arguments.terms:
        settings = replace(settings, terms=str(arguments.terms.absolute()))
    if arguments.labels:
        settings = replace(settings, labels=str(arguments.labels.absolute()))
    return settings, load.read_project(root, settings), root / ".cache" / "helpcentre"
