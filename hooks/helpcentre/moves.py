"""Where pages went: the map of old paths to new ones, and the paths that history knows as pages."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from helpcentre import yamlfile
from helpcentre.address import url
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Place


@dataclass(frozen=True, slots=True)
class Move:
    """A line of the map: an old path, the path that took its place (with or without `#id`), None for a page given up.

    Paths are those within a language's folder, the same in every language.
    """

    old: str
    new: str | None
    at: Place

    @property
    def page(self) -> str:
        """The path of the new page, without its section."""
        return (self.new or "").partition("#")[0]

    @property
    def section(self) -> str:
        """The id of the section of the new page, empty where there is none."""
        return (self.new or "").partition("#")[2]


@dataclass(frozen=True, slots=True)
class Gone:
    """A path that was a page up to a commit, and the path that its file was moved to, where it was moved."""

    path: str
    commit: str
    became: str | None


@dataclass(frozen=True)
class Moves:
    """The map, the file that it stands in (empty for a project that has none), and what history says."""

    file: str = ""
    lines: tuple[Move, ...] = ()
    gone: tuple[Gone, ...] = ()

    @cached_property
    def by_url(self) -> Mapping[str, Move]:
        """The lines by the address that their old page had; of two for one address, the first."""
        return {url(each.old): each for each in reversed(self.lines)}

    def usable(self, pages: Collection[str]) -> dict[str, str]:
        """Give each old path that is no page with the page (and section) to send its readers to, if that is one."""
        taken = {url(page) for page in pages}
        sound = (each for address, each in self.by_url.items() if address not in taken and each.page in pages)
        return {each.old: each.new for each in sound if each.new}


def read(text: str, path: str) -> tuple[Move, ...]:
    """Read the map from YAML. Raises InputError for all that is no map of paths to paths, with the lines."""
    try:
        mapping = yamlfile.mapping(text)
    except yamlfile.YamlError as error:
        raise InputError.at(path, f"not a list of old and new paths: {error}", error.line) from error
    problems = [Problem(path, line, f'"{old}" is moved twice') for old, line in mapping.repeated]
    problems += _not_texts(mapping, path)
    if problems:
        raise InputError(problems)
    lines = text.splitlines()
    return tuple(
        Move(old, new, Place(path, mapping.lines[old], 1, lines[mapping.lines[old] - 1]))
        for old, new in mapping.data.items()
    )


def _not_texts(mapping: yamlfile.YamlMapping, path: str) -> Iterator[Problem]:
    for old, new in mapping.data.items():
        if new is not None and not (isinstance(new, str) and new.strip()):
            message = f'what "{old}" became is no path; write a page\'s, or nothing for a page that was given up'
            yield Problem(path, mapping.lines[old], message)
