"""Which page or file a link reaches, in the language of the page where it stands."""

import posixpath
from dataclasses import dataclass

from helpcentre.address import Address, address, is_file, is_page, join, relative, url
from helpcentre.document import Document, Form, Link
from helpcentre.site import Edition, Site
from helpcentre.suggest import nearest


@dataclass(frozen=True, slots=True)
class Reached:
    """The link leads to something that is there: to the page `document`, and there to `fragment`, or to a `file`."""

    fragment: str | None
    edition: Edition
    document: Document | None = None
    name: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """The link leads nowhere; `suggestion` is what was most likely meant, as the link would be written."""

    path: str
    suggestion: str | None


Resolution = Reached | Broken | None
"""None for a link that leads outside, or of which can't be said where it leads."""


@dataclass(frozen=True)
class Resolver:
    """Resolves the links of one language's pages; what the language lacks, the source stands in for."""

    site: Site
    edition: Edition

    def resolve(self, name: str, target: str, form: Form = Form.INLINE) -> Resolution:
        """Resolve a target that stands on the page `name` in the given form."""
        parts = address(target)
        if parts is None:
            return None
        if not parts.path:
            return Reached(parts.fragment, self.edition, self.edition.pages.get(name), name)
        if parts.path.startswith("/"):
            return self._absolute(parts, name)
        return self._from_url(parts, name) if self._is_url(parts.path, form) else self._from_file(parts, name)

    def _is_url(self, path: str, form: Form) -> bool:
        # MkDocs turns paths of files into addresses in Markdown; what HTML says goes to the browser as it is.
        return (form is Form.HTML and self.site.dialect == "mkdocs") or not is_file(path)

    def _from_file(self, parts: Address, name: str) -> Resolution:
        path = join(posixpath.dirname(name), parts.path)
        if path.startswith(".."):
            return self._outside(parts, name, path)
        found = self._file(path, parts.fragment)
        if found or is_page(path):
            return found or self._broken(parts, name, path)
        # An author may have thought of the address on the site, which is one folder deeper than the file.
        by_url = self._file(join(url(name), parts.path), parts.fragment)
        return by_url or self._broken(parts, name, path)

    def _from_url(self, parts: Address, name: str) -> Resolution:
        path = join(url(name), parts.path)
        if not path.startswith(".."):
            found = self._page_at(path, parts.fragment) or (
                self._file(path, parts.fragment) if not is_page(path) else None
            )
            if found:
                return found
        if self.site.dialect != "mkdocs" and (found := self._beside(parts, name)):
            return found
        if path.startswith(".."):
            return self._outside(parts, name, path)
        return self._broken(parts, name, path)

    def _beside(self, parts: Address, name: str) -> Reached | None:
        path = join(posixpath.dirname(name), parts.path)
        return self._page_at(path, parts.fragment) or self._file(path, parts.fragment)

    def _absolute(self, parts: Address, name: str) -> Resolution:
        path = join("", parts.path.strip("/"))
        first, _, rest = path.partition("/")
        editions = [(edition, rest) for edition in self.site.editions if edition.language == first]
        editions += [(self.edition, path), (self.site.source, path)]
        for edition, inner in editions:
            resolver = Resolver(self.site, edition)
            found = resolver._page_at(inner, parts.fragment) or resolver._file(inner, parts.fragment)
            if found and not is_page(inner):
                return found
        return self._broken(parts, name, path) if self.site.whole and path not in self.site.files else None

    def _outside(self, parts: Address, name: str, path: str) -> Resolution:
        """Resolve what leaves the language's folder: into another language's, or to files beside them all."""
        if not self.site.whole:
            return None
        path = join(self.edition.language, path)
        if path in self.site.files:
            return Reached(None, self.edition, file=join(posixpath.dirname(self.edition.folder), path))
        first, _, rest = path.partition("/")
        for edition in self.site.editions:
            if edition.language == first and (found := Resolver(self.site, edition)._file(rest, parts.fragment)):
                return found
        return self._broken(parts, name, path)

    def _file(self, path: str, fragment: str | None) -> Reached | None:
        for edition in (self.edition, self.site.source):
            if path in edition.pages:
                return Reached(fragment, edition, edition.pages[path], path)
            if path in edition.files:
                return Reached(None, edition, file=edition.path(path))
        return None

    def _page_at(self, path: str, fragment: str | None) -> Reached | None:
        for edition in (self.edition, self.site.source):
            name = self.site.urls(edition).get(path)
            if name is not None:
                return Reached(fragment, edition, edition.pages[name], name)
        return None

    def _is_known(self, path: str, name: str) -> bool:
        """Tell whether what lies in the folder of `path` is known: of a part of a site, where other pages are."""
        if self.site.whole:
            return True
        if is_file(path) and not is_page(path):
            return any(edition.files for edition in self.site.editions)
        folder = posixpath.dirname(path)
        return self.site.folders.get(folder, 0) > (posixpath.dirname(name) == folder)

    def _broken(self, parts: Address, name: str, path: str) -> Broken | None:
        return Broken(parts.path, self._suggestion(parts, name)) if self._is_known(path, name) else None

    def _suggestion(self, parts: Address, name: str) -> str | None:
        folder = posixpath.dirname(name)
        known = {relative(page, folder): page for page in (*self.site.source.pages, *self.edition.pages)}
        if is_file(parts.path) and not is_page(parts.path):
            known = {relative(file, folder): file for file in (*self.site.source.files, *self.edition.files)}
        written = parts.path.lstrip("/").rstrip("/")
        wanted = written if is_file(written) else f"{written}.md"
        same = [path for path in known if path.lower() == wanted.lower()]
        base = posixpath.basename(wanted)
        namesakes = [path for path in sorted(known) if posixpath.basename(path) == base and base != "index.md"]
        if same or len(namesakes) == 1:
            return (same or namesakes)[0]
        return nearest(wanted, known, 0.7)


def resolve(site: Site, edition: Edition, name: str, link: Link) -> Resolution:
    """Resolve a link that stands on the page `name` of an edition."""
    return Resolver(site, edition).resolve(name, link.target, link.form)
