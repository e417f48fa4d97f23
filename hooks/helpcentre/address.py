"""The parts of a link's target, and paths of pages as files and as addresses on the site."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

PAGE_SUFFIXES = (".md", ".markdown", ".mdx")
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_PLACEHOLDER = re.compile(r"\{\{|\{%|<%|\$\{|\{\*")


@dataclass(frozen=True, slots=True)
class Address:
    """A target inside the site: its path, decoded, and its fragment, decoded; None where there is no `#`."""

    path: str
    fragment: str | None


def address(target: str) -> Address | None:
    """Take a target apart; None for one that leads outside the site, or that only a template knows."""
    target = target.strip()
    if not target or _OUTSIDE.match(target) or _PLACEHOLDER.search(target):
        return None
    before, mark, fragment = target.partition("#")
    path = before.partition("?")[0]
    return Address(unquote(path), unquote(fragment) if mark else None)


def is_page(path: str) -> bool:
    """Tell whether a path names a Markdown file."""
    return path.lower().endswith(PAGE_SUFFIXES)


def is_file(path: str) -> bool:
    """Tell whether a path names a file rather than a page's address, which has no suffix."""
    return re.search(r"\.\w+$", path) is not None


def join(folder: str, path: str) -> str:
    """Give where `path` leads from `folder`; it begins with `..` when it leaves the root."""
    joined = posixpath.normpath(posixpath.join(folder, path)) if folder or path else ""
    return "" if joined == "." else joined


def url(name: str) -> str:
    """Give the address, without a slash at its end, at which the site serves the page `name`."""
    folder, base = posixpath.split(name)
    stem = base.rpartition(".")[0]
    return folder if stem in {"index", "README", "_index"} else posixpath.join(folder, stem)


def relative(name: str, folder: str) -> str:
    """Give how a page in `folder` writes the path `name`."""
    return posixpath.relpath(name or ".", folder or ".")
