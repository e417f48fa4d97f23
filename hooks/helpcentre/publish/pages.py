"""pages.json: the addresses and titles of a language's pages, from which its 404 page names the nearest."""

import json

from helpcentre.publish.site import BuiltSite


def pages_json(site: BuiltSite, language: str) -> str:
    """List the pages, the home left out: the address below the language's home, and the title."""
    home = site.home(language)
    pages = [page for page in site.in_order() if page.language == language and page.listed and page.url != home]
    return json.dumps([[page.url.removeprefix(home), page.title] for page in pages], ensure_ascii=False) + "\n"
