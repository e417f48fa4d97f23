"""The Content-Security-Policy under which the built pages work, and whether they really do."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from helpcentre.publish.site import PublishError

_RUNNING_TYPES = frozenset({"", "module", "importmap", "speculationrules"})
_SCRIPT_TYPE = re.compile(r"(text|application)/(x-)?(java|ecma|j|live)script(1\.[0-5])?")
_HANDLER = re.compile(r"""[\s"'/]on[a-z]+\s*=""", re.IGNORECASE)
_LOADING_LINKS = "link[rel~=stylesheet i], link[rel~=icon i], link[rel~=manifest i], link[rel~=preload i]"
_FORBIDDEN = {
    "body style": "an inline style element",  # those in the head are the site's own
    "[style]": "an inline style attribute",
    "[href^='javascript:' i], [src^='javascript:' i], [action^='javascript:' i]": "a script in an address",
    "iframe, frame, object, embed, video, audio": "an embedded document, sound or film",
    "base": "a base address",
}


def content_security_policy(documents: Mapping[str, str], feedback: str = "") -> str:
    """Make the policy for `documents` (site-relative address → HTML): hashes of scripts and styles, no more inline.

    `feedback` is the one address elsewhere to which pages may send what their reader answers, if there is one.
    Raises PublishError, naming every page and element, where the policy would break a page.
    """
    scripts: set[str] = set()
    styles: set[str] = set()
    told: set[str] = set()
    faults: list[str] = []
    for name, html in documents.items():
        document = LexborHTMLParser(html)  # reads CR and CR LF as LF, as browsers do before they hash a script
        scripts.update(_inline_scripts(document))
        styles.update(style.text(strip=False) for style in document.css("head style"))
        told.update(_hosts_told(document))
        faults += [f"  {name or '/'}: {fault}" for fault in _faults(document, html)]
    if faults:
        raise PublishError("\n".join(("the content security policy would break these pages:", *sorted(set(faults)))))
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(map(_sha256, scripts))]),
        "style-src": " ".join(["'self'", *sorted(map(_sha256, styles))]),
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": " ".join(["'self'", *sorted({*told, *filter(None, [feedback])})]),
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": f"'self' {feedback}".rstrip(),
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _inline_scripts(document: LexborHTMLParser) -> Iterator[str]:
    for script in document.css("script:not([src])"):
        kind = (script.attributes.get("type") or "").strip().lower()
        if kind in _RUNNING_TYPES or _SCRIPT_TYPE.fullmatch(kind):
            yield script.text(strip=False)


def _hosts_told(document: LexborHTMLParser) -> Iterator[str]:
    """Yield the other hosts that are told of searches without hits."""
    for node in document.css("[data-misses]"):
        parts = urlsplit(node.attributes["data-misses"] or "")
        if parts.netloc:
            yield f"{parts.scheme}://{parts.netloc}"


def _sha256(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _faults(document: LexborHTMLParser, html: str) -> Iterator[str]:
    for selector, what in _FORBIDDEN.items():
        yield from (f"{_opening_tag(node)}: {what}" for node in document.css(selector))
    for node in document.css(f"script[src], img[src], {_LOADING_LINKS}"):
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        if urlsplit(address).netloc or urlsplit(address).scheme not in {"", "data"}:
            yield f"{_opening_tag(node)}: loaded from another host"
    if _HANDLER.search(html):  # rare, and no selector finds it: only then is every element looked at
        handlers = (node for node in document.css("*") if any(each.startswith("on") for each in node.attributes))
        yield from (f"{_opening_tag(node)}: an inline event handler" for node in handlers)


def _opening_tag(node: LexborNode) -> str:
    attributes = (name if value is None else f'{name}="{value}"' for name, value in node.attributes.items())
    return f"<{' '.join([node.tag or '', *attributes])}>"
