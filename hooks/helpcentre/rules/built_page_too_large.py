"""A page of the built site is larger than its budget.

## Why

Readers on a phone wait for it and pay for it.

## Fix

Look at what repeats: a menu of all pages in every page, pictures written into the HTML, a table that wants to be a
file. The budget is an option of `helpcentre links`.

## Example

    site/pay/index.html:1:1: warning: the page has 412 KB, the budget is 200 KB [built-page-too-large]
"""

from collections.abc import Iterator

from helpcentre.built.leads import over_budget
from helpcentre.built.model import Built, Flaw
from helpcentre.finding import Severity

SEVERITY = Severity.WARNING


def check(built: Built) -> Iterator[Flaw]:
    """Tell each page over the budget for pages."""
    yield from over_budget(built, "page", built.pages)
