"""The ids that headings get by themselves."""

import re
import unicodedata
from collections.abc import Callable
from html import unescape

NewId = Callable[[str], str]


def python_markdown(used: set[str]) -> NewId:
    """Give the maker of ids of Python-Markdown's table of contents; `used` are the page's explicit ids."""
    counters: dict[str, int] = {}

    def new_id(name: str) -> str:
        # Loaded here, since pages whose headings have ids of their own do without.
        from markdown.extensions.toc import slugify, unique  # noqa: PLC0415

        return unique(slugify(unescape(name), "-"), used, counters)

    return new_id


def github(used: set[str]) -> NewId:
    """Give the maker of ids that GitHub and most generators with CommonMark use.

    Only plain spaces become hyphens, those at the ends too: `<Image />` is `image-`, and a French `A : b`, with a space
    that doesn't break, is `a-b`.
    """
    counts: dict[str, int] = {}

    def new_id(name: str) -> str:
        text = unicodedata.normalize("NFC", unescape(name)).lower()
        base = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
        count = counts.get(base, 0)
        slug = f"{base}-{count}" if count else base
        while slug in used:
            count += 1
            slug = f"{base}-{count}"
        counts[base] = count + 1
        used.add(slug)
        return slug

    return new_id
