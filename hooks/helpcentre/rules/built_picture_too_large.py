"""A picture of the built site is larger than its budget.

## Why

Readers on a phone wait for it and pay for it.

## Fix

Scale it to the size in which it is shown, and save it as WebP, AVIF or SVG. The budget is an option of
`helpcentre links`.

## Example

    site/assets/screen.png:1:1: warning: the picture has 2,412 KB, the budget is 300 KB [built-picture-too-large]
"""

from collections.abc import Iterator

from helpcentre.built.leads import over_budget
from helpcentre.built.model import Built, Flaw
from helpcentre.finding import Severity

SEVERITY = Severity.WARNING
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp")


def check(built: Built) -> Iterator[Flaw]:
    """Tell each picture over the budget for pictures."""
    yield from over_budget(built, "picture", (file for file in built.files if file.lower().endswith(_PICTURES)))
