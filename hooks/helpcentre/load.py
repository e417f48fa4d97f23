"""All access to the disk: projects and trees of pages in, findings and fixed pages out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpcentre import baseline, config, moves, yamlfile
from helpcentre.disk import read_text, replace_file, save, seen_from, shown
from helpcentre.errors import InputError, Problem
from helpcentre.gathering import Gatherer, gallery
from helpcentre.reading import Reading
from helpcentre.site import Site

if TYPE_CHECKING:
    from helpcentre.pictures import Gallery

__all__ = ["load_baseline", "load_gallery", "load_mapping", "load_project", "load_trees"]
__all__ += ["read_project", "read_text", "read_trees", "replace_file", "save", "seen_from", "shown"]

_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,4})?")


def load_project(root: Path, settings: config.Settings) -> Site:
    """Read every language's folder of a project, and the addresses that its pages share.

    Raises InputError with everything that can't be read: folders, files that aren't UTF-8, damaged front matter,
    a malformed file of addresses. A translation whose folder doesn't exist yet has no pages.
    """
    return read_project(root, settings).site()


def read_project(root: Path, settings: config.Settings) -> Reading:
    """Read a project without parsing its pages. Raises InputError when there is no folder to read."""
    docs = root / settings.docs
    folders = {
        code: docs / code for code in dict.fromkeys((settings.source, *(settings.languages or _languages(docs))))
    }
    missing = next((folder for folder in (docs, folders[settings.source]) if not folder.is_dir()), None)
    if missing:
        raise InputError.at(shown(missing), "no such folder")
    reader = Gatherer(tuple(folders.values()))
    if settings.addresses is not None:
        reader.addresses(root / settings.addresses)
    moved = reader.moves(root / settings.redirects, folders[settings.source]) if settings.redirects else moves.Moves()
    trees = tuple(reader.tree(code, folder) for code, folder in folders.items())
    beside = frozenset(name for name, _ in reader.files(docs))
    known = reader.lexicon(*(root / name if name else None for name in (settings.terms, settings.labels)))
    known = replace(known, formal=settings.formal)
    if settings.pictures is not None:
        reader.pictures(root / settings.pictures, known, tuple(folders))
    around = reader.around(root, settings, trees)
    problems = tuple(reader.problems)
    return Reading(trees, beside, True, settings.dialect, reader.references, problems, known, moved, around)


def load_gallery(root: Path, settings: config.Settings, site: Site) -> "Gallery":
    """Read the pictures of a project, whose labels and languages are the site's.

    Raises InputError with everything that is wrong with a template or a word; there are none where there is no folder.
    """
    from helpcentre.pictures import Gallery  # noqa: PLC0415 - a check that reads no pictures does without

    if settings.pictures is None:
        return Gallery()
    return gallery(root / settings.pictures, site.lexicon, site.languages)


def load_trees(trees: Sequence[tuple[str, Path]], dialect: str = "mkdocs") -> Site:
    """Read any trees of Markdown, given as (language, folder), the source's first.

    Raises InputError as `load_project` does, and for every folder that doesn't exist.
    """
    return read_trees(trees, dialect).site()


def likely_dialect(folder: Path) -> str:
    """Give the dialect that a tree is likely to be written in: CommonMark where Hugo's `_index.md` or MDX is."""
    return "commonmark" if any(next(folder.rglob(name), None) for name in ("_index.md", "*.mdx")) else "mkdocs"


def read_trees(
    trees: Sequence[tuple[str, Path]], dialect: str = "mkdocs", terms: Path | None = None, labels: Path | None = None
) -> Reading:
    """Read any trees without parsing their pages, and a termbase and a catalogue of labels where they are given.

    Raises InputError for every folder that doesn't exist.
    """
    missing = [Problem(shown(folder), None, "no such folder") for _, folder in trees if not folder.is_dir()]
    if missing:
        raise InputError(missing)
    reader = Gatherer(tuple(folder for _, folder in trees))
    read = tuple(reader.tree(code, folder) for code, folder in trees)
    known = reader.lexicon(terms, labels)
    return Reading(read, whole=False, dialect=dialect, problems=tuple(reader.problems), lexicon=known)


def load_mapping(path: Path) -> Mapping[str, Any]:
    """Read a YAML file of names and values, each name once.

    Raises InputError when it can't be read, is no such file, or has a name twice.
    """
    try:
        mapping = yamlfile.mapping(read_text(path))
    except yamlfile.YamlError as error:
        raise InputError.at(shown(path), f"not a list of names and values: {error}", error.line) from error
    if mapping.repeated:
        raise InputError(Problem(shown(path), line, f'"{name}" is defined twice') for name, line in mapping.repeated)
    return mapping.data


def load_baseline(file: Path) -> tuple[baseline.Entry, ...]:
    """Read a baseline. Raises InputError when it can't be read or is none."""
    return baseline.read(read_text(file), shown(file))


def _languages(docs: Path) -> list[str]:
    """Give the folders that are named like languages, for a project that doesn't list its own."""
    if not docs.is_dir():
        return []
    return sorted(folder.name for folder in docs.iterdir() if folder.is_dir() and _LANGUAGE.fullmatch(folder.name))
