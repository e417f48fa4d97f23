"""_headers: what Netlify and Cloudflare Pages send with each file."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from helpcentre.publish.policy import content_security_policy
from helpcentre.publish.site import BuiltPage, BuiltSite, PublishError

# What Cloudflare Pages reads; it drops longer lines and further rules without a word to the reader.
_MOST_RULES = 100
_LONGEST_LINE = 2000

_IMMUTABLE = "public, max-age=31536000, immutable"
_HASHED = re.compile(r"\.[0-9a-f]{8,}\.min\.(css|js)$")


def headers(site: BuiltSite, not_found: Mapping[str, str]) -> str:
    """Make _headers for the site's pages and its 404 pages (site-relative path → HTML).

    No header is set by two rules for one file: the hosts would join the values. So Cache-Control is set for assets
    with a hash in their name only; for all else both hosts send `public, max-age=0, must-revalidate` by themselves.
    Raises PublishError where a page would break under the policy, or a host's limits are passed.
    """
    documents = {page.url: page.html for page in site.in_order()} | dict(not_found)
    rules = {f"{site.base_path}*": _for_everything(content_security_policy(documents, site.feedback))}
    rules |= {path: {"Cache-Control": _IMMUTABLE} for path in _hashed_assets(site)}
    text = "\n".join("".join((f"{path}\n", *_lines(fields))) for path, fields in rules.items())
    _hold_to_limits(rules, text)
    return text


def _for_everything(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def _lines(fields: Mapping[str, str]) -> Iterator[str]:
    return (f"  {name}: {value}\n" for name, value in fields.items())


def _hold_to_limits(rules: Mapping[str, Any], text: str) -> None:
    if len(rules) > _MOST_RULES:
        raise PublishError(f"_headers: {len(rules)} rules, more than the {_MOST_RULES} that Cloudflare Pages reads")
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > _LONGEST_LINE:
            message = f"{len(line)} characters, more than the {_LONGEST_LINE} that Cloudflare Pages reads"
            raise PublishError(f"_headers:{number}: {message}: are there inline scripts that differ from page to page?")


def _hashed_assets(site: BuiltSite) -> list[str]:
    return sorted({path for page in site.pages for path in _hashed_in(site, page)})


def _hashed_in(site: BuiltSite, page: BuiltPage) -> Iterator[str]:
    document = LexborHTMLParser(page.html)
    addresses = [node.attributes.get("href") or "" for node in document.css("link[rel~=stylesheet i]")]
    addresses += [node.attributes.get("src") or "" for node in document.css("script[src]")]
    config = document.css_first("script#__config")  # names the search worker
    settings = json.loads(config.text(strip=False)) if config else {}
    addresses += [value for value in settings.values() if isinstance(value, str)]
    for address in addresses:
        path = urlsplit(urljoin(site.absolute(page.url), address)).path
        if _HASHED.search(path) and path.startswith(site.base_path):
            yield path
