"""`helpcentre links SITE_DIR`: checks a built site, whoever built it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from helpcentre import builtcheck, sitefolder
from helpcentre.address import is_page
from helpcentre.built.model import Built
from helpcentre.built.origins import Origin, Origins, guess
from helpcentre.built.reading import read_site
from helpcentre.config import Settings
from helpcentre.disk import shown
from helpcentre.errors import InputError
from helpcentre.finding import Severity
from helpcentre.report import Report, Summary
from helpcentre.settingsfile import load_settings, project_root

if TYPE_CHECKING:
    from helpcentre.document import Document


def report(arguments: argparse.Namespace) -> Report:
    """Check the site that the arguments name. Raises InputError for what can't be read."""
    folder: Path = arguments.site_dir
    builtcheck.require_known(arguments.rule)
    read = sitefolder.reader(folder)
    settings = _settings(arguments)
    origins = _sources(arguments.sources) if arguments.sources else None
    built = read_site(sitefolder.list_files(folder), read, arguments.url or "")
    built.budget = {"page": arguments.page_budget, "picture": arguments.picture_budget}
    places = builtcheck.Places(
        read.text, lambda file: shown(folder / file), Origins(built.host, *origins(built)) if origins else None
    )
    findings = builtcheck.check(built, places, arguments.rule or None, settings)
    told = tuple(each for each in findings if arguments.severity != Severity.ERROR or each.severity is Severity.ERROR)
    counts = builtcheck.Counts(len(built.files), built.counted)
    return Report(told, Summary(len(built.pages), built.languages or ("",), counts))


def _settings(arguments: argparse.Namespace) -> Settings:
    root = project_root(Path.cwd())
    if arguments.config is None and not (root / "pyproject.toml").is_file():
        return Settings()
    return load_settings(root, arguments.config)


_Lookup: TypeAlias = (
    "tuple[Callable[[str], Origin | None], Callable[[str], Document | None], "
    "Callable[[], Iterator[tuple[Document, str]]]]"
)


def _sources(docs: Path) -> Callable[[Built], _Lookup]:
    names = sitefolder.source_names(docs)
    read = sitefolder.Reader("")

    def lookup(built: Built) -> _Lookup:
        def find(file: str) -> Origin | None:
            page = built.pages.get(file)
            return guess(file, page.language if page else None, names)

        return find, lambda path: read_source(read.text, path), lambda: _commented(built, find, read.text)

    return lookup


def _commented(
    built: Built, find: Callable[[str], Origin | None], read: Callable[[str], str]
) -> Iterator[tuple[Document, str]]:
    """Give the sources of built pages in which something is said to the checker; no other is parsed."""
    done: set[str] = set()
    for page in built.pages.values():
        origin = find(page.file)
        if origin and origin.path not in done:
            done.add(origin.path)
            document = read_source(read, origin.path) if "helpcentre:" in read(origin.path) else None
            if document:
                yield document, page.language or ""


def read_source(read: Callable[[str], str], path: str) -> Document | None:
    """Parse a source; None for one that is no page, or is damaged, which `helpcentre check` tells."""
    from helpcentre.document import FrontMatterError, parse  # noqa: PLC0415 - most sites are checked without sources

    try:
        return parse(read(path), path) if is_page(path) else None
    except (FrontMatterError, InputError):
        return None
