"""Where the sources name addresses outside: links, pictures and definitions of pages, and the file of addresses."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import urlsplit

import yaml

from helpcentre.document import Document, Form
from helpcentre.document.inlinemodel import Span
from helpcentre.outside.model import Mention

_OUTSIDE = re.compile(r"(?!mailto:|tel:|sms:|callto:|skype:)[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{\{|\{%|<%|\$\{")


def of_page(document: Document, language: str) -> Iterator[Mention]:
    """Give the addresses that stand in a page; those that it only refers to by name stand elsewhere."""
    places: list[tuple[str, Span, Span | None]] = [
        (link.target, link.at, link.target_at) for link in document.links if link.form is not Form.REFERENCE
    ]
    places += [(each.target, each.at, each.target_at) for each in document.definitions]
    for target, at, target_at in places:
        if page_and_section := _outside(target):
            spot = target_at or at
            text = document.line(spot.line)
            column = text.find(target, spot.column - 1) + 1
            end = column + len(target) if column else 0
            yield Mention(
                document.path, spot.line, column or spot.column, target, *page_and_section, language, end, text
            )


def of_addresses(text: str, path: str, language: str) -> Iterator[Mention]:
    """Give the addresses of a YAML file of names and addresses; nothing for one that is no such file."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    lines = text.splitlines()
    seen: set[tuple[int, int]] = set()
    for _, node in root.value if isinstance(root, yaml.MappingNode) else ():
        place = (node.start_mark.line, node.start_mark.column)
        # An alias is the node that it stands for: its address is changed there.
        if isinstance(node, yaml.ScalarNode) and place not in seen and (found := _outside(node.value)):
            seen.add(place)
            line = lines[place[0]]
            column = line.find(node.value, place[1]) + 1
            end = column + len(node.value) if column else 0
            yield Mention(path, place[0] + 1, column or place[1] + 1, node.value, *found, language, end, line)


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Sort mentions, each place once."""
    return tuple(sorted(set(mentions)))


def _outside(target: str) -> tuple[str, str] | None:
    """Take an address outside apart into what is asked for and the section; None for any other."""
    address = unescape(target).strip()
    if not _OUTSIDE.match(address) or _PLACEHOLDER.search(address):
        return None
    before, _, section = address.partition("#")
    before = f"https:{before}" if before.startswith("//") else before
    try:
        parts = urlsplit(before)
    except ValueError:
        return before, section
    if parts.scheme in {"http", "https"} and parts.netloc:
        name, mark, host = parts.netloc.rpartition("@")
        before = parts._replace(netloc=name + mark + host.lower(), path=parts.path or "/").geturl()
    return before, section
