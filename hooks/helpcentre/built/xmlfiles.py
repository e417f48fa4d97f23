"""Reads sitemaps and feeds, with the line of each address."""

from functools import cache
from xml.parsers import expat

from helpcentre.built.entries import entry
from helpcentre.built.model import Alternate, Built, Entry, SitemapEntry

_ADDRESSES = frozenset({"loc", "link", "url", "guid"})


class XmlError(Exception):
    """The file is no XML, or none that should be read; `line` says where."""

    def __init__(self, message: str, line: int) -> None:
        """Take what is wrong, and the line."""
        super().__init__(message)
        self.line = line


class _Reader:
    def __init__(self, built: Built, file: str) -> None:
        self.built, self.file = built, file
        self.path: list[str] = []
        self.text = ""
        self.at = (1, 1)
        self.page: Entry | None = None
        self.alternates: list[Alternate] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.add
        self.parser.EntityDeclHandler = self.refuse

    def refuse(self, *_: object) -> None:
        raise XmlError("it defines entities, which nothing here may expand", self.parser.CurrentLineNumber)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = _local(name)
        self.path.append(name)
        self.text = ""
        href = attributes.get("href")
        if name in _ADDRESSES and (href is None or self.path[0] != "urlset"):
            self.at = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        if href is None:
            return
        if self.path[0] == "urlset":
            self.alternates.append(Alternate(attributes.get("hreflang", ""), href))
        elif name == "link" and self.path[0] == "feed":
            self.built.entries.append(self.entry(href))

    def add(self, text: str) -> None:
        self.text += text

    def entry(self, value: str) -> Entry:
        return entry(self.built.host, (self.file, *self.at), value, "")

    def end(self, name: str) -> None:
        root, name = self.path[0], self.path.pop()
        if name in _ADDRESSES:
            self.of_address(root, name, self.text.strip())
        self.text = ""

    def of_address(self, root: str, name: str, value: str) -> None:
        if root == "urlset":
            self.of_sitemap(name, value)
        elif root in {"sitemapindex", "rss"} and value.startswith(("http:", "https:", "/")):
            self.built.entries.append(self.entry(value))

    def of_sitemap(self, name: str, value: str) -> None:
        if name == "loc" and self.path[-1:] == ["url"]:
            self.page = self.entry(value)
        elif name == "url" and self.page:
            self.built.sitemap.append(SitemapEntry(self.page, tuple(self.alternates)))
            self.page, self.alternates = None, []


@cache
def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def read_xml(built: Built, file: str, content: bytes) -> None:
    """Read a sitemap or feed into `built`. Raises XmlError for what is no XML."""
    reader = _Reader(built, file)
    try:
        reader.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise XmlError(expat.ErrorString(error.code), error.lineno) from error
