"""What lies around the pages of a project and refers to them, or is referred to: navigation, templates, addresses."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from helpcentre.yamlfile import YamlError, mapping

_WORD = re.compile(r"[\w.-]+")
_NAME = re.compile(r"""["']([\w.-]+)["']|^[ \t-]*([\w.-]+):""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a project says beside its pages.

    `url` is the address of the published site; `addresses` the path of the file of shared addresses and `lines` the
    line of each name in it; `mentioned` are the words of the templates and other files that use pictures, and `named`
    those in quotation marks and those before a colon; `navigation` the pages of the menu, None where it isn't known.
    `snippets` are files where pages may take in files from, None where they take in none or it isn't known.
    """

    url: str = ""
    addresses: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    mentioned: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    navigation: frozenset[str] | None = None
    snippets: frozenset[str] | None = None


def names(texts: Iterable[str]) -> frozenset[str]:
    """Give what stands in quotation marks, or as the key of a line, and can be the name of an address."""
    return frozenset(match[1] or match[2] for text in texts for match in _NAME.finditer(text))


def words(texts: Iterable[str]) -> frozenset[str]:
    """Give all words of texts that can be the name of a file."""
    return frozenset(word.strip(".-") for text in texts for word in _WORD.findall(text))


def generator(text: str) -> Mapping[str, Any]:
    """Read the configuration of a site generator. Raises YamlError for text that is no mapping.

    Tags such as `!ENV` are read for their last value, the default.
    """
    return mapping(text, lenient=True).data


def menu(data: Mapping[str, Any]) -> tuple[str, frozenset[str] | None]:
    """Give the site's address and the pages of `nav:` from the configuration of a site generator.

    What `not_in_nav` names counts as one of them: whoever wrote it there has seen to another way.
    """
    address = data.get("site_url") or ""
    address = address[-1] if isinstance(address, list) and address else address
    beside = str(data.get("not_in_nav") or "").split()
    return str(address), frozenset((*_pages(data["nav"]), *beside)) if "nav" in data else None


def _pages(item: Any) -> Iterator[str]:
    if isinstance(item, str):
        yield item.partition("#")[0]
    elif isinstance(item, list | dict):
        for inner in item.values() if isinstance(item, dict) else item:
            yield from _pages(inner)


__all__ = ["Surroundings", "YamlError", "generator", "menu", "names", "words"]
