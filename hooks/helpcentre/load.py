"""All access to the disk: folders and files in, a site out."""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from helpcentre import baseline, config, moves, yamlfile
from helpcentre.address import PAGE_SUFFIXES
from helpcentre.errors import InputError, Problem
from helpcentre.history import gone_pages
from helpcentre.pictures import Gallery, read_gallery
from helpcentre.reading import Reading, Tree
from helpcentre.site import Site
from helpcentre.surroundings import Surroundings, YamlError, menu, words
from helpcentre.surroundings import names as names_in
from helpcentre.terms import Lexicon
from helpcentre.terms import read as read_terms

_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,4})?")


def project_root(start: Path) -> Path:
    """Give the nearest folder from `start` upwards that holds a `pyproject.toml`; `start` itself where none does."""
    folders = (start, *start.parents)
    return next((folder for folder in folders if (folder / "pyproject.toml").is_file()), start)


def load_settings(root: Path, file: Path | None = None) -> config.Settings:
    """Read the settings from `file`, or from `pyproject.toml` in `root`.

    Raises InputError when the file can't be read or what it says isn't valid.
    """
    path = file or root / "pyproject.toml"
    return config.read(read_text(path), shown(path))


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
    reader = _Reader(tuple(folders.values()))
    if settings.addresses is not None:
        reader.addresses(root / settings.addresses)
    moved = reader.moves(root / settings.redirects, folders[settings.source]) if settings.redirects else moves.Moves()
    trees = tuple(reader.tree(code, folder) for code, folder in folders.items())
    beside = frozenset(name for name, _ in reader.files(docs))
    known = reader.lexicon(*(root / name if name else None for name in (settings.terms, settings.labels)))
    known = replace(known, formal=settings.formal)
    if settings.pictures is not None:
        reader.pictures(root / settings.pictures, known, tuple(folders))
    around = reader.around(root, settings)
    problems = tuple(reader.problems)
    return Reading(trees, beside, True, settings.dialect, reader.references, problems, known, moved, around)


def load_gallery(root: Path, settings: config.Settings, site: Site) -> Gallery:
    """Read the pictures of a project, whose labels and languages are the site's.

    Raises InputError with everything that is wrong with a template or a word; there are none where there is no folder.
    """
    if settings.pictures is None:
        return Gallery()
    return _gallery(root / settings.pictures, site.lexicon, site.languages)


def load_trees(trees: Sequence[tuple[str, Path]], dialect: str = "mkdocs") -> Site:
    """Read any trees of Markdown, given as (language, folder), the source's first.

    Raises InputError as `load_project` does, and for every folder that doesn't exist.
    """
    return read_trees(trees, dialect).site()


def read_trees(
    trees: Sequence[tuple[str, Path]], dialect: str = "mkdocs", terms: Path | None = None, labels: Path | None = None
) -> Reading:
    """Read any trees without parsing their pages, and a termbase and a catalogue of labels where they are given.

    Raises InputError for every folder that doesn't exist.
    """
    missing = [Problem(shown(folder), None, "no such folder") for _, folder in trees if not folder.is_dir()]
    if missing:
        raise InputError(missing)
    reader = _Reader(tuple(folder for _, folder in trees))
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


def save(file: Path, text: str) -> None:
    """Write a file. Raises InputError when that can't be done."""
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError.at(shown(file), _reason(error)) from error


def replace_file(file: Path, text: str) -> None:
    """Put a text in the place of a file's, whole or not at all. Raises InputError when that can't be done."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.chmod(file.stat().st_mode)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError.at(shown(file), _reason(error)) from error


def seen_from(file: Path, path: str) -> str:
    """Give a path as it is seen from the folder of `file`, wherever the working directory is."""
    return Path(os.path.relpath(path, file.absolute().parent)).as_posix()


@dataclass
class _Reader:
    """Reads on after a bad file, so that one run tells all of them."""

    folders: tuple[Path, ...]

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []
        self.references: Mapping[str, str] = {}
        self.lines: Mapping[str, int] = {}

    def tree(self, language: str, folder: Path) -> Tree:
        texts: dict[str, str] = {}
        files: set[str] = set()
        for name, path in self.files(folder):
            if path.suffix not in PAGE_SUFFIXES:
                files.add(name)
            elif (text := self._text(path)) is not None:
                texts[name] = text
        return Tree(language, shown(folder), texts, frozenset(files))

    def files(self, folder: Path) -> Iterator[tuple[str, Path]]:
        """Give the files under `folder`, sorted, by path relative to it; no hidden ones, no other language's."""
        if not folder.is_dir():
            return
        others = {path.resolve() for path in self.folders if path != folder}
        for here, folders, names in os.walk(folder, onerror=self._unreadable, followlinks=False):
            folders[:] = sorted(name for name in folders if self._enters(Path(here, name), others))
            for name in sorted(names):
                path = Path(here, name)
                if not name.startswith(".") and path.is_file():
                    yield path.relative_to(folder).as_posix(), path

    @staticmethod
    def _enters(folder: Path, others: set[Path]) -> bool:
        return not folder.name.startswith(".") and folder.resolve() not in others

    def _unreadable(self, error: OSError) -> None:
        self.problems.append(Problem(shown(Path(error.filename or "")), None, _reason(error)))

    def _text(self, path: Path) -> str | None:
        try:
            return read_text(path)
        except InputError as error:
            self.problems.extend(error.problems)
            return None

    def lexicon(self, terms: Path | None, labels: Path | None) -> Lexicon:
        """Read termbase and catalogue, where there are any."""
        found = Lexicon()
        try:
            if terms is not None:
                found = read_terms.terms(read_text(terms), shown(terms))
            if labels is not None:
                found = replace(found, labels=read_terms.labels(read_text(labels), shown(labels)))
        except InputError as error:
            self.problems.extend(error.problems)
        return found

    def pictures(self, folder: Path, lexicon: Lexicon, languages: Sequence[str]) -> None:
        """Read the pictures, which pages name as they name addresses."""
        try:
            found = _gallery(folder, lexicon, languages)
        except InputError as error:
            self.problems.extend(error.problems)
            return
        self.problems += [
            Problem(shown(folder / f"{name}.yml"), None, f'"{name}" is the name of an address too: pages can\'t tell')
            for name in found.pictures
            if name in self.references
        ]
        self.references = {**self.references, **{name: f"picture:{name}" for name in found.pictures}}

    def moves(self, path: Path, source: Path) -> moves.Moves:
        """Read where pages went, and ask the history of the source's folder which there were."""
        try:
            return moves.Moves(shown(path), moves.read(read_text(path), shown(path)), tuple(gone_pages(source)))
        except InputError as error:
            self.problems.extend(error.problems)
            return moves.Moves()

    def addresses(self, path: Path) -> None:
        """Read the addresses that all pages share, by name."""
        name = shown(path)
        try:
            mapping = yamlfile.mapping(read_text(path))
        except InputError as error:
            self.problems.extend(error.problems)
            return
        except yamlfile.YamlError as error:
            self.problems.append(Problem(name, error.line, f"not a list of names and addresses: {error}"))
            return
        self.problems += [Problem(name, line, f'"{key}" is defined twice') for key, line in mapping.repeated]
        self.problems += [
            Problem(name, mapping.lines[key], f'the address of "{key}" is not a string')
            for key, address in mapping.data.items()
            if not (isinstance(address, str) and address.strip())
        ]
        self.references = {key: str(address) for key, address in mapping.data.items()}
        self.lines = mapping.lines

    def around(self, root: Path, settings: config.Settings) -> Surroundings:
        """Read what the project says beside its pages."""
        url, pages = "", None
        if settings.site is not None:
            name = shown(root / settings.site)
            try:
                url, pages = menu(read_text(root / settings.site))
            except InputError as error:
                self.problems.extend(error.problems)
            except YamlError as error:
                self.problems.append(Problem(name, error.line, f"can't be read: {error}"))
        texts = list(self._templates(root, settings.templates))
        addresses = shown(root / settings.addresses) if settings.addresses else ""
        return Surroundings(url, addresses, self.lines, words(texts), names_in(texts), pages)

    def _templates(self, root: Path, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            path = root / name
            files = [path] if path.is_file() else [file for _, file in self.files(path)]
            if not files:
                self.problems.append(Problem(shown(path), None, "no such file, or nothing in the folder"))
            for file in files:
                with contextlib.suppress(InputError):  # fonts and pictures name nothing
                    yield read_text(file)


def _gallery(folder: Path, lexicon: Lexicon, languages: Sequence[str]) -> Gallery:
    texts = {shown(file): read_text(file) for file in sorted(folder.glob("*.yml"))}
    return read_gallery(texts, shown(folder), lexicon, languages)


def _languages(docs: Path) -> list[str]:
    """Give the folders that are named like languages, for a project that doesn't list its own."""
    if not docs.is_dir():
        return []
    return sorted(folder.name for folder in docs.iterdir() if folder.is_dir() and _LANGUAGE.fullmatch(folder.name))


def read_text(path: Path) -> str:
    """Read a file. Raises InputError when it can't be read, or isn't UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError.at(shown(path), _reason(error)) from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"not UTF-8: byte 0x{content[error.start]:02x} at position {error.start}"
        raise InputError.at(shown(path), message, line) from error


def _reason(error: OSError) -> str:
    return (error.strerror or "can't be read").lower()


def shown(path: Path) -> str:
    """Name a path as messages do: as it was given, or relative to the working directory where it lies in that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path).as_posix()
