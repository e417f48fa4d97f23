"""What the comments of pages and the configuration allow."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from helpcentre.config import Settings
from helpcentre.document import Comment, Document, Kind
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean
from helpcentre.suppress import Suppression, of_configuration

_COMMENT = re.compile(r"\s*helpcentre:\s*(?:allow\s+([\w-]+)\s*(?:,\s*(.*?)\s*)?)?$", re.DOTALL)
_OURS = re.compile(r"\s*helpcentre:")


def suppressions(site: Site, settings: Settings, known: Iterable[str]) -> list[Suppression]:
    """Collect everything that is allowed on the pages and in the configuration."""
    names = list(known)
    found = [
        suppression
        for edition in site.editions
        for document in edition.pages.values()
        if document.comments
        for suppression in of_document(document, edition.language)
    ]
    found += [of_configuration(ignore, site.source.language) for ignore in settings.ignore]
    return [
        replace(item, known=item.rule in names, suggestion="" if item.rule in names else did_you_mean(item.rule, names))
        for item in found
    ]


def of_document(document: Document, language: str) -> Iterator[Suppression]:
    """Give what the comments of a page allow."""
    for comment in document.comments:
        if _OURS.match(comment.text):
            match = _COMMENT.match(comment.text)
            rule, reason = (match[1] or "", " ".join((match[2] or "").split())) if match else ("", "")
            place = document.place(comment.at.line, comment.at.column)
            yield Suppression(rule, reason, place, language, comment.at.line, _last_line(document, comment))


def _last_line(document: Document, comment: Comment) -> int:
    commented = {line for other in document.comments for line in range(other.at.line, other.at.end_line + 1)}
    for block in document.blocks:
        if block.kind is Kind.PAGE or block.end_line <= comment.at.end_line:
            continue
        if block.line > comment.at.end_line:
            if not commented.issuperset(range(block.line, block.end_line + 1)):
                return block.end_line
        elif block.kind is Kind.PARAGRAPH:
            return block.end_line
    return document.last_line
