"""Where a finding is allowed: by a comment before a block, or by a glob in the configuration."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from helpcentre.config import Ignore, Settings
from helpcentre.document import Comment, Document, Kind
from helpcentre.finding import Finding, Place
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean

_COMMENT = re.compile(r"\s*helpcentre:\s*(?:allow\s+([\w-]+)\s*(?:,\s*(.*?)\s*)?)?$", re.DOTALL)
_OURS = re.compile(r"\s*helpcentre:")


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is allowed and why. `first` to `last` are the lines of `place`'s file that it covers, or None for a glob.

    `rule` is empty where the comment isn't understood; `suggestion` ends a message about an unknown rule. `used`
    says whether it has kept a finding back, or None when its rule wasn't run.
    """

    rule: str
    reason: str
    place: Place
    language: str
    first: int = 0
    last: int = 0
    glob: str | None = None
    known: bool = True
    suggestion: str = ""
    used: bool | None = None

    def covers(self, finding: Finding) -> bool:
        """Tell whether the finding is allowed by this."""
        if finding.rule != self.rule:
            return False
        if self.glob is None:
            return finding.path == self.place.path and self.first <= finding.line <= self.last
        root = self.place.path.rpartition("/")[0]
        path = finding.path.removeprefix(f"{root}/") if root else finding.path
        return _glob_pattern(self.glob).fullmatch(path) is not None


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


def apply(
    found: Iterable[Suppression], findings: Iterable[Finding], ran: Iterable[str]
) -> tuple[list[Finding], list[Suppression]]:
    """Take away the findings that are allowed; give the rest, and the suppressions with their use noted."""
    allowed = list(found)
    if not allowed:
        return list(findings), []
    rules_run = set(ran)
    used: set[int] = set()
    left: list[Finding] = []
    for finding in findings:
        covering = [index for index, suppression in enumerate(allowed) if suppression.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    noted = [replace(item, used=i in used if item.rule in rules_run else None) for i, item in enumerate(allowed)]
    return left, noted


def of_configuration(ignore: Ignore, language: str) -> Suppression:
    """Give what the configuration allows in files that a glob names."""
    return Suppression(ignore.rule, ignore.reason.strip(), ignore.place, language, glob=ignore.path)


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


def _glob_pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/?|\*|\?)", glob)
    meaning = {"**": ".*", "**/": "(?:.*/)?", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts))
