"""Where a reference leads on a static host: the rules of addresses, of folders and of a site below a path."""

import posixpath
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PLAIN = re.compile(r"[\w./~-]*", re.ASCII)
_INDEX = "index.html"
PAGES = (".html", ".htm")


class Target(NamedTuple):
    """A path below the site's root and a fragment, both decoded; `climbs` where the path left the site's root."""

    path: str
    fragment: str
    climbs: bool = False


class Host:
    """The files of a site, as hosts serve them: `folder/` is `folder/index.html`, `page` may be `page.html`."""

    def __init__(self, files: Iterable[str], url: str = "") -> None:
        """Take the site-relative paths of all files, and the address of the site's root where it is known."""
        parts = urlsplit(url)
        self.origin = f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else ""
        self.base = parts.path if parts.path.endswith("/") else f"{parts.path}/"
        self._root = f"{self.origin}{self.base}"
        self._inside: dict[str, str | None] = {}
        self._files: dict[str, str] = {}
        self.folders: set[str] = set()
        self._lower: dict[str, str] = {}
        for file in sorted(files):
            self._add(file)

    def _add(self, file: str) -> None:
        self._files[file] = file
        folder, _, name = file.rpartition("/")
        if name == _INDEX:
            self._files[f"{folder}/" if folder else ""] = file
            self.folders.add(folder)
        elif file.endswith(PAGES):
            self._files.setdefault(file.rpartition(".")[0], file)

    def file(self, path: str) -> str | None:
        """Give the file that is served for a path below the root, after the redirect to a folder that hosts make."""
        return self._files.get(path) or (self._files.get(f"{path}/") if path in self.folders else None)

    def owns(self, value: str) -> bool:
        """Tell whether an address is one of the site itself, which a preview serves from the machine at hand."""
        return bool(self.origin) and f"{value.lower()}/".startswith(f"{self.origin}/")

    def near(self, path: str) -> str | None:
        """Give the path that differs from this one in nothing but upper and lower case."""
        if not self._lower:
            self._lower = {each.lower(): each for each in sorted(self._files, reverse=True)}
        return self._lower.get(path.lower()) or self._lower.get(f"{path.lower()}/")

    @property
    def paths(self) -> Iterable[str]:
        """All paths at which something is served."""
        return self._files

    def inside(self, address: str) -> str | None:
        """Give the path below the root of an absolute address of this site; None for any other."""
        if address not in self._inside:
            self._inside[address] = self._find_inside(address)
        return self._inside[address]

    def _find_inside(self, address: str) -> str | None:
        found = self.target(address, "")
        return found.path if found and not found.climbs else None

    def target(self, value: str, folder: str) -> Target | None:
        """Give where a reference in a page of `folder` (with a slash at its end, or empty) leads; None: outside."""
        before, _, fragment = value.partition("#")
        if self.origin and before.startswith(self._root) and _PLAIN.fullmatch(before, len(self._root)):
            return _relative(before[len(self._root) :], unquote(fragment), "")  # as its parts would say, read for less
        path = before.partition("?")[0]
        if "%" in path:
            path = unquote(path)
        if "%" in fragment:
            fragment = unquote(fragment)
        if (":" in before and _SCHEME.match(before)) or path.startswith("//"):
            return self._absolute(before, fragment)
        if path.startswith("/"):
            return self._rooted(path, fragment)
        return _relative(path, fragment, folder)

    def _absolute(self, address: str, fragment: str) -> Target | None:
        if not self.origin:
            return None
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        scheme = parts.scheme or self.origin.partition(":")[0]
        if f"{scheme}://{parts.netloc}".lower() != self.origin:
            return None
        rooted = self._rooted(unquote(parts.path) or "/", fragment)
        return None if rooted.climbs else rooted

    def _rooted(self, path: str, fragment: str) -> Target:
        ended = path if path.endswith("/") else f"{path}/"
        if not ended.startswith(self.base):
            return Target(path[1:], fragment, climbs=True)
        return _relative(path[len(self.base) :], fragment, "")

    def address(self, path: str) -> str:
        """Give the absolute address of a path below the root, or the path where the site's address is unknown."""
        return f"{self.origin}{self.base}{path}" if self.origin else f"/{path}"


def _relative(path: str, fragment: str, folder: str) -> Target:
    while path.startswith("../"):
        if not folder:
            return Target(path, fragment, climbs=True)
        path = path[3:]
        folder = folder[: folder.rfind("/", 0, -1) + 1]
    joined = folder + path
    if "./" in joined or "//" in joined or joined.endswith(("/.", "/..")) or joined in {".", ".."}:
        return _normal(joined, fragment)
    return Target(joined, fragment)


def _normal(joined: str, fragment: str) -> Target:
    ends = joined.endswith(("/", "/.", "/..")) or joined in {".", ".."}
    path = posixpath.normpath(joined.lstrip("/"))
    if path == ".." or path.startswith("../"):
        return Target(path, fragment, climbs=True)
    path = "" if path == "." else path
    return Target(f"{path}/" if ends and path else path, fragment)
