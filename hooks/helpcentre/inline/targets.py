"""Where links lead, in terms that are the same in every language: the page, and the section by its source heading."""

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from helpcentre.address import is_page, join, url
from helpcentre.document import Block, Document, Link
from helpcentre.hosts import host, international
from helpcentre.links.resolve import Broken, Reached, Resolution, Resolver
from helpcentre.site import Edition, Pair, Site

_EXPRESSION = re.compile(r"\{\{[^{}\n]*\}\}")
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Target(NamedTuple):
    """Where a link leads: the `page`, and the `section` on it. `kind` keeps apart what can't be the same."""

    kind: str
    page: str
    section: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Whether the page is one of another language."""
        return self.kind.startswith("in ")


@dataclass(frozen=True)
class Targets:
    """Reads the targets of a page's links and of those of its translation."""

    site: Site
    edition: Edition
    pair: Pair

    @cached_property
    def _resolvers(self) -> tuple[Resolver, Resolver]:
        return Resolver(self.site, self.site.source), Resolver(self.site, self.edition)

    def of_source(self, link: Link) -> Target:
        """Give where a link of the source leads."""
        return self._target(link, self._resolvers[0].resolve(self.pair.name, link.target, link.form), self.site.source)

    def of_translation(self, link: Link) -> Target:
        """Give where a link of the translation leads, a section by the heading of the source that it renders."""
        return self._target(link, self.resolution(link), self.edition)

    def resolution(self, link: Link) -> Resolution:
        """Resolve a link of the translation."""
        return self._resolvers[1].resolve(self.pair.name, link.target, link.form)

    def section_here(self, target: Target) -> Block | None:
        """Give the heading of the translation that renders the section which a link of the source reaches."""
        pair = self.site.pair(self.edition.language, target.page)
        heading = pair and next((block for block in pair.source.headings if _name(block) == target.section), None)
        return pair.headings.translation_of(heading) if pair and heading else None

    def language(self, link: Link) -> str | None:
        """Give the language whose pages a link of the translation leaves its own for, or None."""
        return self._elsewhere(link.target, self.edition)[0]

    def _target(self, link: Link, resolution: Resolution, edition: Edition) -> Target:
        language, path = self._elsewhere(link.target, edition)
        if language:
            page, mark, fragment = path.partition("#")
            return Target(f"in {language}", page, mark + fragment)
        target = _EXPRESSION.sub(lambda match: re.sub(r"\s", "", match[0]), link.target)
        if re.search(r"\s", target.strip()):
            return Target("torn", link.target)
        if isinstance(resolution, Reached) and resolution.document is not None:
            # The address of a page works too, but nobody checks whether it does.
            way = "page" if is_page(link.target.partition("#")[0]) or link.target.startswith("#") else "address"
            return Target(way, resolution.name, self._section(resolution, edition))
        if host(link.target):
            return outside(link.target)
        page, mark, fragment = self._from_root(plain(target, edition.language)).partition("#")
        if isinstance(resolution, Broken):
            return Target("nowhere", page + mark + fragment)
        return Target("unknown", page, mark + fragment)

    def _from_root(self, target: str) -> str:
        """Give a way to a neighbouring page's address as the one from the root; pages lie in folders of their own."""
        if not target.startswith("../"):
            return target
        path, mark, fragment = target.partition("#")
        whole = posixpath.normpath(posixpath.join("/", url(self.pair.name), path))
        return f"{whole}{'/' if path.endswith('/') else ''}{mark}{fragment}"

    def _section(self, reached: Reached, edition: Edition) -> str:
        fragment = reached.fragment
        if not fragment or fragment == "top" or reached.document is None:
            return ""
        heading = _heading(reached.document, fragment)
        if heading is None:
            return f"#{fragment}"
        if reached.edition is self.site.source:
            return _name(heading)
        pair = self.site.pair(edition.language, reached.name)
        source = pair.headings.source_of(heading) if pair else None
        return _name(source) if source else f"#{fragment}"

    def _elsewhere(self, target: str, edition: Edition) -> tuple[str | None, str]:
        """Give another language of the site, and the path in its folder, where a path leads into that."""
        if _OUTSIDE.match(target) or ("../" not in target and not target.startswith("/")):
            return None, target
        path = target.lstrip("/") if target.startswith("/") else join(posixpath.dirname(self.pair.name), target)
        if not target.startswith("/") and not path.startswith("../"):
            return None, target
        first, _, rest = re.sub(r"^(\.\./)+", "", path).partition("/")
        is_other = first in self.site.languages and first != edition.language
        return (first, rest) if rest and is_other else (None, target)


def plain(target: str, language: str) -> str:
    """Give a target without the folder of its own language that it begins with, which each language has."""
    target = target.strip()
    base = re.split(r"[-_]", language)[0]
    own = rf"/({re.escape(language)}|{re.escape(base)}(?:[-_]\w+)?)(?=[/#?]|$)"
    match = re.match(own, target, re.IGNORECASE)
    return target[match.end() :] or "/" if match else target


def outside(target: str) -> Target:
    """Give where an address outside the site leads: its scheme, its host, the rest."""
    match = re.match(r"(?:(\w+):)?/*([^/?#]*)(.*)", target.strip(), re.DOTALL)
    scheme, path = (match[1] or "https", match[3]) if match else ("", target)
    kind = "outside" if scheme.lower() in {"https", ""} else scheme.lower()
    if kind == "mailto":
        path = unquote(target.partition(":")[2].partition("?")[0].rpartition("@")[0])
    return Target(kind, international(host(target) or ""), path if path != "/" else "")


def _name(heading: Block) -> str:
    return f"{heading.anchor.id if heading.anchor else ''}@{heading.line}"


def _heading(document: Document, fragment: str) -> Block | None:
    return next((h for h in document.headings if h.anchor and h.anchor.id == fragment), None)
