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


def position(text: str, offset: int) -> tuple[int, int]:
    """Give line and column, from 1, of a character."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
