"""Puts the built site together from its files: each page is read once, and only what it leads to is kept."""

from collections.abc import Mapping

from helpcentre.built.extract import extract
from helpcentre.built.host import PAGES, Host
from helpcentre.built.listings import read_listings
from helpcentre.built.model import Built, Page
from helpcentre.built.pages import PageReader, Read
from helpcentre.built.redirects import read_redirects


def read_site(files: Mapping[str, int], read: Read, url: str = "") -> Built:
    """Read a site of these files (site-relative path → size); `read` gives a file's content.

    `url` is the address of the site's root; where it isn't given, the canonical address of the first page tells it.
    """
    built = Built(Host(files, url or _own_address(files, read)), files)
    built.numbers = [file for file in sorted(files) if file.endswith(PAGES)]
    reader = PageReader(built, read)
    built.leading = reader.leading
    pages: dict[str, Page] = {}
    built.pages = pages
    for name in built.numbers:
        pages[name] = reader.page(name)
    reader.look_closer()
    read_listings(built, read)
    read_redirects(built, read)
    return built


def _own_address(files: Mapping[str, int], read: Read) -> str:
    canonical = extract(read("index.html")).canonical if "index.html" in files else []
    return canonical[0] if canonical and canonical[0].startswith(("http://", "https://")) else ""
