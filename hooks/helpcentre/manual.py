"""The reference of all rules, made from their manuals."""

import re
from collections.abc import Iterator, Sequence

from helpcentre.finding import Severity
from helpcentre.rule import Rule

_HEADING = re.compile(r"^#", re.MULTILINE)
INTRODUCTION = """\
# Rules

<!-- Made from the rules themselves by `make rules`: edit their docstrings, not this file. -->

Each rule tells one kind of fault, once, at the line where it stands. `helpcentre explain RULE` prints what is said of
it here. How bad a rule is, and where it doesn't count, is said in the configuration; what an author means to be so is
allowed where it stands, with the reason:

    <!-- helpcentre: allow heading-missing, the section exists only in the United States -->
"""


def reference(rules: Sequence[Rule]) -> Iterator[str]:
    """Give the lines of a Markdown page: a list of the rules, and the manual of each."""
    yield from INTRODUCTION.splitlines()
    yield ""
    yield from ("| rule | tells that |", "|---|---|")
    for rule in rules:
        note = " *(warning)*" if rule.severity is Severity.WARNING else ""
        yield f"| [{rule.id}](#{rule.id}) | {_cell(rule.summary)}{note} |"
    for rule in rules:
        yield from ("", f"## {rule.id}", "")
        yield from _HEADING.sub("##", rule.manual).splitlines()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
