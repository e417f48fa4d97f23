"""A built site on the disk: its files, and the sources that its pages come from."""

import os
from collections.abc import Mapping
from pathlib import Path

from helpcentre.address import is_page
from helpcentre.errors import InputError


def list_files(folder: Path) -> dict[str, int]:
    """Give the sizes of all files below a folder, by path with slashes; no hidden ones but `.well-known`.

    Raises InputError where there is no folder, or no page in it.
    """
    if not folder.is_dir():
        raise InputError.at(str(folder), "no such folder")
    found: dict[str, int] = {}
    _collect(str(folder), "", found)
    if not any(each.endswith((".html", ".htm")) for each in found):
        raise InputError.at(str(folder), "no page (*.html) in it: is this a built site?")
    return found


def _collect(folder: str, prefix: str, found: dict[str, int]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.startswith(".") and entry.name != ".well-known":
                continue
            if entry.is_dir(follow_symlinks=False):
                _collect(entry.path, f"{prefix}{entry.name}/", found)
            elif entry.is_file():
                found[prefix + entry.name] = entry.stat().st_size


def reader(folder: Path) -> "Reader":
    """Give what reads the files of a site."""
    return Reader(f"{folder}/")


class Reader:
    """Reads files of a site by their path in it; raises InputError for what can't be read."""

    def __init__(self, prefix: str) -> None:
        """Take the folder, with a slash at its end."""
        self._prefix = prefix

    def __call__(self, file: str) -> bytes:
        """Read a file as it is."""
        try:
            with open(self._prefix + file, "rb") as opened:  # noqa: PTH123 - a Path a page costs as much as reading it
                return opened.read()
        except OSError as error:
            raise InputError.at(self._prefix + file, (error.strerror or "can't be read").lower()) from error

    def text(self, file: str) -> str:
        """Read a file as text, whatever is in it."""
        return self(file).decode("utf-8", "replace")


def source_names(docs: Path) -> Mapping[str, str]:
    """Map the pages below a folder of sources to their paths. Raises InputError where there is no such folder."""
    if not docs.is_dir():
        raise InputError.at(str(docs), "no such folder")
    files: dict[str, int] = {}
    _collect(str(docs), "", files)
    return {name: f"{docs.as_posix()}/{name}" for name in files if is_page(name)}
