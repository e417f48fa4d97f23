"""Reads what sends a reader on: pages with `meta refresh`, and the lines of `_redirects`."""

from collections.abc import Callable, Iterator

from helpcentre.built.entries import entry, folder_of
from helpcentre.built.model import Built, Redirect

_STATUSES = frozenset({"301", "302", "303", "307", "308"})


def read_redirects(built: Built, read: Callable[[str], bytes]) -> None:
    """Read all redirects into `built`."""
    for page in built.pages.values():
        if page.redirect:
            at = entry(built.host, (page.file, 0, 1), page.redirect, folder_of(page.file))
            built.redirects.append(Redirect(page.url, at))
    if "_redirects" in built.files:
        built.redirects += _lines(built, read("_redirects").decode("utf-8", "replace"))


def _lines(built: Built, text: str) -> Iterator[Redirect]:
    for number, line in enumerate(text.splitlines(), start=1):
        words = [] if line.lstrip().startswith("#") else line.split()
        if len(words) < 2 or (len(words) > 2 and words[2].rstrip("!") not in _STATUSES):
            continue
        source = built.host.target(words[0], "")
        if source and not source.climbs and not set("*:") & set(words[0] + words[1].partition("://")[2]):
            column = line.index(words[1], line.index(words[0]) + len(words[0])) + 1
            yield Redirect(source.path, entry(built.host, ("_redirects", number, column), words[1], ""))
