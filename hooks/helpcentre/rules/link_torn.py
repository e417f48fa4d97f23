"""A link's text and its address don't hold together, so that both are printed as they stand.

## Why

Readers see brackets and an address instead of a link. Translation tools put a space before the bracket, use the
brackets of another script, or lose one of them.

## Fix

Write `[text](address)`, with nothing between the two brackets and with straight ones.

## Example

`[Moyens de paiement] (payment-methods.md)` has to be `[Moyens de paiement](payment-methods.md)`.
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.prose import Passage, masked, passages
from helpcentre.rule import Fault

_ADDRESS = r"(?:https?:|mailto:|tel:|\.{0,2}/(?!\s)|#(?=\S)|\?|[\w./-]+\.(?:md|html?|png|jpe?g|svg|gif|webp|pdf)\b)"
_TORN = re.compile(
    rf"\\?[\]］】][ \t\u00a0\u202f\u3000]*\n?[ \t]*[(（] ?(?P<target>{_ADDRESS}[^()（）\n]*?)(?P<close>[)）]|(?=\s|$))"
)
_HALF = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]+)\]\[(?P<target>[\w-]+)(?![\w-]*[^\[\]\n]*\])")
_TURNED = re.compile(rf"\((?P<text>[^()\n]+)\)\[(?P<target>{_ADDRESS}[^\]\s]*)\]")
# Sound links have nothing between their brackets, and an end on the same line.
_HINT = re.compile(
    r"\][\s\u00a0]+[(（\[]|\]（|[］】]|\)\[|\\\]|\]\]\(|\]\([^)\n]*$|\]\[[^\]\n]*$|\]\([^()\s]*\s|\]\[[^\]\n]*\[",
    re.MULTILINE,
)


def check(document: Document) -> Iterator[Fault]:
    """Tell each place where an address in brackets follows a text in brackets and the two are no link."""
    if not _HINT.search(document.text):
        return
    links = [((at.line, at.column), (at.end_line, at.end_column)) for at in (link.at for link in document.links)]
    for passage in passages(document):
        if _HINT.search(passage.text):
            text = masked(passage.text)
            for match in _TORN.finditer(text):
                place = passage.position(match.start())
                if not any(start <= place < end for start, end in links):
                    yield _torn(passage, text, match)
            for match in _HALF.finditer(text):
                yield _fault(passage, match.span(), f"[{_words(passage, match)}][{match['target']}]")
            for match in _TURNED.finditer(text):
                place = passage.position(match.start("target"))
                if not any(start <= place < end for start, end in links):
                    yield _fault(passage, match.span(), f"[{_words(passage, match)}]({match['target']})")


def _words(passage: Passage, match: re.Match[str]) -> str:
    # The text that was searched has its code masked.
    return passage.text[match.start("text") : match.end("text")]


def _torn(passage: Passage, text: str, match: re.Match[str]) -> Fault:
    opening = max(text.rfind(mark, 0, match.start()) for mark in "[［【")
    if opening < 0:
        opening = match.start()
    label = passage.text[opening + 1 : match.start()].rstrip("]")
    opening -= text[opening - 1 : opening] in {"!", "\\"}
    mark = "!" if text[opening] == "!" else ""
    # What ends the sentence isn't part of an address that lacks its bracket.
    target = match["target"].rstrip() if match["close"] else match["target"].rstrip(" .,;:!?…")
    behind = "" if match["close"] else match["target"].rstrip()[len(target) :]
    right = f"{mark}[{label}]({target}){behind}" if opening < match.start() else ""
    return _fault(passage, (opening, match.end()), right)


def _fault(passage: Passage, span: tuple[int, int], right: str) -> Fault:
    start, end = span
    line, column = passage.position(start)
    wrong = " ".join(passage.text[start:end].split())
    if not right:
        return Fault(line, column, f'"{wrong}" is no link')
    return Fault(
        line, column, f'"{wrong}" is no link; write "{right}"', fix=Fix(line, column, *passage.position(end), right)
    )
