"""A built page loads something, or leads to its own site, without encryption.

## Why

Browsers refuse to load `http:` into a page that came by `https:`; a link to one's own site by `http:` can be read and
changed on its way.

## Fix

Write `https:`, or a path without a host.

## Example

    site/pay/index.html:9:14: error: img loads "http://cdn.example.com/a.png" without encryption
    [built-address-insecure]
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from helpcentre.built.leads import is_embedded
from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell what is loaded by http, and links by http to the site's own host, where that is one with https."""
    if not built.host.origin.startswith("https:"):
        return
    own = urlsplit(built.host.origin).netloc
    for lead in built.foreign:
        value, tag, attribute = lead.reference
        if not value.lower().startswith("http:"):
            continue
        name = tag.partition("-")[0]
        if (is_embedded(lead.reference) and tag != "meta") or tag in {"iframe", "form"}:
            yield Flaw(lead.file, f'{name} loads "{value}" without encryption', value, tag, attribute, target=value)
        elif urlsplit(value).netloc.lower() == own:
            message = f'"{value}" leads to the site itself without encryption'
            yield Flaw(lead.file, message, value, tag, attribute, target=value)
