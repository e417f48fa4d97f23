"""Addresses that stand in files which list them."""

from helpcentre.built.host import Host
from helpcentre.built.model import Entry


def entry(host: Host, at: tuple[str, int, int], value: str, folder: str) -> Entry:
    """Make an entry of an address that stands `at` file, line and column, and is read from `folder`."""
    found = host.target(value, folder)
    if found is None or found.climbs:
        return Entry(*at, value, None)
    return Entry(*at, value, found.path, found.fragment)


def folder_of(file: str) -> str:
    """Give the folder of a file, with a slash at its end where it isn't the root."""
    return file[: file.rfind("/") + 1]


class Positions:
    """Lines and columns of a text's characters, asked for in their order: no part of it is read twice."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text, self._offset, self._line, self._start = text, 0, 1, 0

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column, from 1, of a character that isn't before the last one asked for."""
        self._line += self._text.count("\n", self._offset, offset)
        self._start = self._text.rfind("\n", self._offset, offset) + 1 or self._start
        self._offset = offset
        return self._line, offset - self._start + 1


def position(text: str, offset: int) -> tuple[int, int]:
    """Give line and column, from 1, of a character."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
