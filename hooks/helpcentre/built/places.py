"""Where a page has what is wrong in it: looked up only once there is something to tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from helpcentre.built.entries import position
from helpcentre.built.model import Flaw

_TAG = re.compile(
    r"""<!--.*?(?:-->|$)|<(?P<raw>script|style|textarea)\b(?P<of>(?:[^>"']|"[^"]*"|'[^']*')*)>(?P<text>.*?)(?:</(?P=raw)|$)
        |<(?P<end>/)?(?P<tag>[A-Za-z][^\s/>]*)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?""")
_CHROME = frozenset({"head", "header", "nav", "footer"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a page; `shared` where it is in a part that a template writes into every page."""

    line: int
    column: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class _Attribute:
    tag: str
    name: str
    value: str
    offset: int
    shared: bool


class PageText:
    """A page as text, with its attributes in order."""

    def __init__(self, html: str) -> None:
        """Take the page."""
        self._html = html
        self._attributes = list(_attributes(html))

    def spots(self, flaw: Flaw) -> list[Spot]:
        """Give every place of a flaw; where the page has none, its first line."""
        if flaw.line:
            return [Spot(flaw.line, flaw.column)]
        found = [each for each in self._attributes if _is_of(each, flaw)]
        spots = [Spot(*position(self._html, self._offset(each, flaw)), each.shared) for each in found]
        if flaw.which is not None:
            spots = spots[flaw.which : flaw.which + 1] or spots[-1:]
        return spots or [Spot(1, 1)]

    def _offset(self, each: "_Attribute", flaw: Flaw) -> int:
        """Give where the attribute begins, or the address in it where there may be several."""
        if not flaw.written or each.value.strip() == flaw.written:
            return each.offset
        return max(each.offset, self._html.find(flaw.written, each.offset))

    def line(self, number: int) -> str:
        """Give a line as it stands in the file."""
        lines = self._html.split("\n")
        return lines[number - 1].rstrip("\r") if number <= len(lines) else ""


def _is_of(each: _Attribute, flaw: Flaw) -> bool:
    # A form's address may stand on its button too.
    is_elsewhere = each.tag != flaw.tag.partition("-")[0] and each.name != "formaction"
    if (flaw.tag and is_elsewhere) or (flaw.attribute and each.name != flaw.attribute):
        return False
    if not flaw.written:
        return each.name == flaw.attribute and not (flaw.attribute and each.value.strip())
    if each.value.strip() == flaw.written or each.name in {"for", "headers"} | _LISTS:
        return flaw.written in each.value.split() or each.value.strip() == flaw.written
    return each.name in {"style", "srcset", "imagesrcset", "content", "", "usemap"} and flaw.written in each.value


_LISTS = frozenset({"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"})


def _attributes(html: str) -> Iterator[_Attribute]:
    """Give all attributes, and before those of an element one without a name for the element itself."""
    depth = 0
    for match in _TAG.finditer(html):
        tag = (match["tag"] or match["raw"] or "").lower()
        if tag in _CHROME and not match["raw"]:
            depth = max(0, depth - 1) if match["end"] else depth + 1
        if not tag or match["end"]:
            continue
        yield _Attribute(tag, "", match["text"] or "", match.start(), depth > 0)
        group = "of" if match["raw"] else "rest"
        for each in _ATTRIBUTE.finditer(html, match.start(group), match.end(group)):
            value = each[each.lastindex] if each.lastindex and each.lastindex > 1 else ""
            yield _Attribute(tag, each[1].lower(), unescape(value), each.start(), depth > 0)
