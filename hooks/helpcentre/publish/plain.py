"""Markdown copies of the pages, clean enough for any reader of Markdown."""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath

from helpcentre.publish.site import BuiltPage, BuiltSite

_DEFINITION = re.compile(r"^\[([^\]]+)\]:\s*<?([^\s>]+)>?\s*$", re.MULTILINE)
_REFERENCE = re.compile(r"\]\[([^\]\n]+)\]")
_PAGE_LINK = re.compile(r"\]\(([^()\s:]+\.md)(#[^()\s]*)?\)")
_ATTRIBUTES = re.compile(r"[ \t]*\{ ?[:#.][^{}\n]*\}")
_ICON = re.compile(r":[a-z]+(?:-[a-z0-9]+)+:[ \u00a0]?")
_ONLY_TAGS = re.compile(r"^\s*(?:</?[a-z][^<>]*>\s*)+$", re.IGNORECASE)
_ADMONITION = re.compile(r'^(\s*)(?:!!!|\?\?\?\+?)\s+(\w+)(?:\s+"([^"]*)")?\s*$')
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_INDENT = 4


def copy_path(page: BuiltPage) -> str:
    """Give the site-relative path of a page's Markdown copy: beside the page itself."""
    return f"{page.url}index.md"


def plain_markdown(page: BuiltPage, site: BuiltSite) -> str:
    """Give a page's Markdown without what only this site's renderer knows, its links absolute."""
    definitions = dict(_DEFINITION.findall(page.markdown))
    text = _DEFINITION.sub("", page.markdown)
    text = _REFERENCE.sub(lambda match: f"]({definitions[match[1]]})" if match[1] in definitions else match[0], text)
    text = _PAGE_LINK.sub(lambda match: f"]({_absolute(match, page, site)})", text)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_lines(text))).strip() + "\n"


def _absolute(match: re.Match[str], page: BuiltPage, site: BuiltSite) -> str:
    target = normpath(f"{dirname(page.source_path)}/{match[1]}".lstrip("/"))
    other = site.page(page.language, target)
    return site.absolute(other.url) + (match[2] or "") if other else match[0][2:-1]


def _lines(text: str) -> Iterator[str]:
    in_code, quoted = False, -1  # the indentation of the admonition that is open
    blank = 0
    for line in text.split("\n"):
        in_code ^= bool(_FENCE.match(line))
        if not line.strip():
            blank += 1
            continue
        if quoted >= 0 and len(line) - len(line.lstrip()) <= quoted:
            quoted = -1
        yield from [" " * quoted + ">" if quoted >= 0 else ""] * blank
        blank = 0
        opening = None if in_code else _ADMONITION.match(line)
        if opening:
            quoted = len(opening[1])
            yield from (f"{opening[1]}> **{opening[3] or opening[2].capitalize()}**", f"{opening[1]}>")
        elif quoted >= 0:
            yield f"{' ' * quoted}> {_clean(line[quoted + _INDENT :], in_code=in_code)}"
        elif in_code or not _ONLY_TAGS.match(line):
            yield _clean(line, in_code=in_code)


def _clean(line: str, *, in_code: bool) -> str:
    return line if in_code else _ICON.sub("", _ATTRIBUTES.sub("", line)).rstrip()
