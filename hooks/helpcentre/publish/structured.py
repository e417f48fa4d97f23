"""What a page says of itself to search engines: schema.org as JSON-LD, and what only the page itself says.

Sources: https://schema.org/Article, https://schema.org/BreadcrumbList.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Described:
    """A page's own words: absolute address, title, description ("" for none), language, day of the last change.

    `path` leads to the page: titles and absolute addresses of the pages above it, the home first. `site` is the
    guide's title and the address of its home.
    """

    url: str
    title: str
    description: str
    language: str
    modified: date | None
    path: Sequence[tuple[str, str]]
    site: tuple[str, str]


def structured_data(page: Described) -> str:
    """Make the JSON-LD of a page, safe to stand in a script element."""
    graph = [_article(page)]
    if page.path:
        graph.append(_breadcrumbs(page))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def _article(page: Described) -> Mapping[str, Any]:
    name, url = page.site
    article: dict[str, Any] = {
        "@type": "Article",
        "@id": page.url,
        "url": page.url,
        "headline": page.title,
        "inLanguage": page.language,
        "isPartOf": {"@type": "WebSite", "name": name, "url": url, "inLanguage": page.language},
    }
    if page.description:
        article["description"] = page.description
    if page.modified:
        article["dateModified"] = page.modified.isoformat()
    return article


def _breadcrumbs(page: Described) -> Mapping[str, Any]:
    steps = [*page.path, (page.title, page.url)]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
