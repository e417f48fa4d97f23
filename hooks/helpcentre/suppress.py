"""What allows a finding: a comment before a block, or a glob in the configuration."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from helpcentre.config import Ignore
from helpcentre.finding import Finding, Place


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


def _glob_pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/?|\*|\?)", glob)
    meaning = {"**": ".*", "**/": "(?:.*/)?", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts))
