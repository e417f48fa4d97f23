"""Where the site's owner has searches without hits counted: `extra: search_misses:` in mkdocs.yml, else nowhere."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort

_ADVICE = "give an address that begins with https:// or with one slash, or leave it out, and nothing is counted"


def misses_address(extra: Mapping[str, Any]) -> str:
    """Give the address, an empty one where nothing is to be counted. Raises Abort for what isn't an address."""
    address = extra.get("search_misses")
    if not address:
        return ""
    if isinstance(address, str) and address.isascii() and not set(address) & set(" \"'<>;,"):
        parts = urlsplit(address)
        if parts.scheme == "https" and parts.hostname and "@" not in parts.netloc:
            return address
        if address.startswith("/") and not parts.netloc:
            return address
    raise Abort(f"mkdocs.yml: extra: search_misses is {address!r}: {_ADVICE}")
