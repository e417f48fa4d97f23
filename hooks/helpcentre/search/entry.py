"""What the search knows of a page: its texts by how much they count, and its sections as hits show them."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from helpcentre.publish.site import BuiltPage, PublishError
from helpcentre.publish.text import Section, plain, sections

FIELDS = ("title", "headings", "keywords", "phrases", "body", "pictures", "source")
_PICTURES = "img, figure svg[aria-label]:not([data-search-exclude])"
_ADDRESS_ELSEWHERE = ("http:", "https:", "mailto:")


@dataclass(frozen=True)
class Entry:
    """A page of one language; `texts` has what each of FIELDS holds, but for `keywords`, `phrases` and `source`."""

    page: BuiltPage
    title: str
    sections: tuple[Section, ...]
    texts: dict[str, str]

    @property
    def is_part(self) -> bool:
        """Whether the page leads on to answers rather than answering."""
        return self.page.source_path.endswith("index.md")


def entry(page: BuiltPage) -> Entry:
    """Read a page. Raises PublishError where it has no article that holds its text."""
    article = _article(page)
    for items in [each for each in article.css("ul") if _leads_on(each)]:
        items.decompose()
    shown = sections(article)
    title = shown[0].title or _title(page)
    return Entry(page, title, (shown[0], *(each for each in shown[1:] if each.text)), _texts(article, title))


def _texts(article: LexborNode, title: str) -> dict[str, str]:
    pictures = [_said_of(picture) for picture in article.css(_PICTURES)]
    for picture in article.css(_PICTURES):
        picture.decompose()
    first, *others = sections(article)
    return {
        "title": title,
        "headings": " · ".join(each.title for each in others),
        "body": " · ".join(each.text for each in (first, *others)),
        "pictures": " · ".join(pictures),
    }


def _said_of(picture: LexborNode) -> str:
    return picture.attributes.get("alt") or picture.attributes.get("aria-label") or ""


def _leads_on(items: LexborNode) -> bool:
    """Whether a list holds nothing but links to other pages of the site, whose words are theirs."""
    links = [
        each for each in items.css("a[href]") if not (each.attributes["href"] or "").startswith(_ADDRESS_ELSEWHERE)
    ]
    return bool(links) and sum(len(each.text()) for each in links) > 0.9 * len(plain(items.text()))


def _article(page: BuiltPage) -> LexborNode:
    article = LexborHTMLParser(page.html).css_first("article.md-content__inner")
    if article is None:
        raise PublishError(f'{page.url or "/"}: no <article class="md-content__inner"> to index')
    return article


def _title(page: BuiltPage) -> str:
    title = LexborHTMLParser(page.html).css_first("title")
    return plain(title.text() if title else "")
