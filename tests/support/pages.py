"""Built pages as their readers' programs see them: addresses, languages, alternates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

# Every attribute that makes a browser load something for the page, with the element that carries it.
_LOADED = {
    "script": "src",
    "link": "href",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "object": "data",
    "embed": "src",
    "video": "src",
    "audio": "src",
}
_NOT_LOADED = {"canonical", "alternate", "prev", "next", "edit", "author", "license"}


@dataclass(frozen=True)
class HtmlPage:
    """A built page and where it stands in the site."""

    url: str
    tree: LexborHTMLParser

    @classmethod
    def read(cls, site: Path, url: str) -> "HtmlPage":
        """Read the page at the site-relative `url` of the site built into the folder `site`."""
        file = site / url / "index.html" if not url or url.endswith("/") else site / url
        return cls(url, LexborHTMLParser(file.read_text(encoding="utf-8")))

    def attribute(self, selector: str, name: str) -> str | None:
        """The attribute of the one element that matches, or None where there is no such element."""
        found = self.tree.css(selector)
        assert len(found) <= 1, f"{self.url}: {len(found)} elements match {selector}"
        return found[0].attributes.get(name) if found else None

    @property
    def language(self) -> str | None:
        """The language that the document says it is in."""
        return self.attribute("html", "lang")

    @property
    def canonical(self) -> str | None:
        """The address that search engines are to list."""
        return self.attribute("head link[rel=canonical]", "href")

    @property
    def robots(self) -> str:
        """What search engines are told, empty where nothing."""
        return self.attribute("head meta[name=robots]", "content") or ""

    def alternates(self) -> dict[str, str]:
        """The address of each language's version, as search engines read them: `rel` is a list of words."""
        found: dict[str, str] = {}
        for link in self.tree.css("head link[hreflang]"):
            if "alternate" in (link.attributes.get("rel") or "").lower().split():
                language = link.attributes["hreflang"] or ""
                assert language not in found, f"{self.url}: two alternates for {language}"
                found[language] = link.attributes["href"] or ""
        return found

    def ids(self) -> list[str]:
        """Every id, in the document's order."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    def loaded(self) -> Iterator[str]:
        """Yield every address that a browser asks for by itself to show this page."""
        for element, attribute in _LOADED.items():
            for node in self.tree.css(f"{element}[{attribute}]"):
                rel = set((node.attributes.get("rel") or "").lower().split())
                if not rel & _NOT_LOADED:
                    yield node.attributes[attribute] or ""


def leaves_host(url: str) -> bool:
    """Whether a page of ours that loads this address would ask another host."""
    there = urlsplit(urljoin("https://ours.example/page/", url))
    return there.scheme != "data" and there.netloc != "ours.example"


def html_files(site: Path) -> list[str]:
    """Site-relative addresses of all HTML files, folder addresses for indexes, in order."""
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [file.removesuffix("index.html") for file in files]
