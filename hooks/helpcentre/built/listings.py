"""Reads the files that list addresses: sitemaps, feeds, manifests, search indexes, style sheets, robots.txt."""

import json
import re
from collections.abc import Callable, Iterator

from helpcentre.built.entries import Positions, entry, folder_of
from helpcentre.built.model import Built, Entry, Flaw
from helpcentre.built.styles import addresses
from helpcentre.built.xmlfiles import XmlError, read_xml

Read = Callable[[str], bytes]
_LOCATION = re.compile(r'"location"\s*:\s*("(?:[^"\\]|\\.)*")')
_ICON = re.compile(r'"(?:src|start_url|scope|url|id)"\s*:\s*("(?:[^"\\]|\\.)*")')
_SITEMAP = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)


def read_listings(built: Built, read: Read) -> None:
    """Read all of them into `built`; what can't be read is a flaw of its own."""
    for file in sorted(built.files):
        try:
            _read_listing(built, file, read)
        except XmlError as error:
            built.unreadable.append(Flaw(file, f"can't be read: {error}", line=error.line))
        except json.JSONDecodeError as error:
            message = f"can't be read: {error.msg.lower()}"
            built.unreadable.append(Flaw(file, message, line=error.lineno, column=error.colno))
        except UnicodeDecodeError:
            built.unreadable.append(Flaw(file, "can't be read: not UTF-8", line=1))


def _read_listing(built: Built, file: str, read: Read) -> None:
    name = file.rpartition("/")[2]
    if name.endswith(".css"):
        built.entries += _in_text(built, file, read(file).decode("utf-8", "replace"), addresses)
    elif name.endswith((".webmanifest", "manifest.json")):
        built.entries += _in_json(built, file, read(file), _ICON)
    elif file.endswith(("search/index.json", "search_index.json")):
        built.searched += _in_json(built, file, read(file), _LOCATION)
    elif file == "robots.txt":
        text = read(file).decode("utf-8", "replace")
        built.entries += _in_text(built, file, text, lambda _: ((m.start(1), m[1]) for m in _SITEMAP.finditer(text)))
    elif name.endswith((".xml", ".rss", ".atom")):
        read_xml(built, file, read(file))


def _in_text(built: Built, file: str, text: str, find: Callable[[str], Iterator[tuple[int, str]]]) -> Iterator[Entry]:
    positions = Positions(text)
    for offset, value in find(text):
        if not value.startswith("data:"):
            yield entry(built.host, (file, *positions.at(offset)), value, folder_of(file))


def _in_json(built: Built, file: str, content: bytes, pattern: re.Pattern[str]) -> Iterator[Entry]:
    text = content.decode("utf-8")
    json.loads(text)  # raises ValueError with the line
    # Each of Material's and our own indexes names pages from the folder that holds the folder "search".
    folder = re.sub(r"(^|/)(?:search/)?[^/]*$", r"\1", file) if pattern is _LOCATION else folder_of(file)
    positions = Positions(text)
    for match in pattern.finditer(text):
        value: str = json.loads(match[1]) if "\\" in match[1] else match[1][1:-1]
        if not value.startswith(("data:", "blob:")):
            yield entry(built.host, (file, *positions.at(match.start(1) + 1)), value, folder)
