"""Gathers the files of a project: reads on after a bad one, so that one run tells all of them."""

import contextlib
import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from helpcentre import config, moves, yamlfile
from helpcentre.address import PAGE_SUFFIXES
from helpcentre.disk import read_text, reason, shown
from helpcentre.errors import InputError, Problem
from helpcentre.history import gone_pages
from helpcentre.reading import Tree
from helpcentre.snippets import base_folders, snippets
from helpcentre.surroundings import Surroundings, YamlError, generator, menu, words
from helpcentre.surroundings import names as names_in
from helpcentre.terms import Lexicon
from helpcentre.terms import read as read_terms

if TYPE_CHECKING:
    from helpcentre.pictures import Gallery


@dataclass
class Folders:
    """The languages' folders; `problems` are what couldn't be read so far."""

    folders: tuple[Path, ...]

    def __post_init__(self) -> None:
        """Begin without any problem."""
        self.problems: list[Problem] = []

    def tree(self, language: str, folder: Path) -> Tree:
        """Read the pages of a language, and note which other files are beside them."""
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
        self.problems.append(Problem(shown(Path(error.filename or "")), None, reason(error)))

    def _text(self, path: Path) -> str | None:
        try:
            return read_text(path)
        except InputError as error:
            self.problems.extend(error.problems)
            return None


class Gatherer(Folders):
    """Reads what the pages of a project share, beside the pages themselves."""

    def __post_init__(self) -> None:
        """Begin without any address."""
        super().__post_init__()
        self.references: Mapping[str, str] = {}
        self.lines: Mapping[str, int] = {}

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
            found = gallery(folder, lexicon, languages)
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

    def around(self, root: Path, settings: config.Settings, trees: Sequence[Tree]) -> Surroundings:
        """Read what the project says beside its pages, and where files are that the pages of `trees` take in."""
        url, pages, taken = "", None, None
        if settings.site is not None:
            name = shown(root / settings.site)
            try:
                data = generator(read_text(root / settings.site))
                url, pages = menu(data)
                taken = _snippets(root, base_folders(data), trees)
            except InputError as error:
                self.problems.extend(error.problems)
            except YamlError as error:
                self.problems.append(Problem(name, error.line, f"can't be read: {error}"))
        texts = list(self._templates(root, settings.templates))
        addresses = shown(root / settings.addresses) if settings.addresses else ""
        return Surroundings(url, addresses, self.lines, words(texts), names_in(texts), pages, taken)

    def _templates(self, root: Path, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            path = root / name
            files = [path] if path.is_file() else [file for _, file in self.files(path)]
            if not files:
                self.problems.append(Problem(shown(path), None, "no such file, or nothing in the folder"))
            for file in files:
                with contextlib.suppress(InputError):  # fonts and pictures name nothing
                    yield read_text(file)


def _snippets(root: Path, bases: Iterable[str] | None, trees: Sequence[Tree]) -> frozenset[str] | None:
    """Give the files beside those that pages take in: all in the folders that hold one, so as to say what was meant."""
    if bases is None:
        return None
    texts = [text for tree in trees for text in tree.texts.values() if "8<" in text]
    named = {posixpath.normpath(each.path) for text in texts for each in snippets(text.splitlines())}
    inner = sorted({posixpath.dirname(path) for path in named if not path.startswith(("/", ".."))})
    found: set[str] = set()
    for base in (root / each for each in bases):
        # A base may be a file itself.
        found.update([base.name] if base.is_file() else ())
        for folder in inner if base.is_dir() else ():
            files = (base / folder).iterdir() if (base / folder).is_dir() else ()
            found.update(posixpath.join(folder, file.name) for file in files if file.is_file())
    return frozenset(found)


def gallery(folder: Path, lexicon: Lexicon, languages: Sequence[str]) -> "Gallery":
    """Read the pictures of a folder. Raises InputError with everything that is wrong with one of them."""
    texts = {shown(file): read_text(file) for file in sorted(folder.glob("*.yml"))}
    # Loaded here, since most trees have no pictures of their own.
    from helpcentre.pictures import read_gallery  # noqa: PLC0415

    return read_gallery(texts, shown(folder), lexicon, languages)
