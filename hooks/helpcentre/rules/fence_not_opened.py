"""A line that ought to begin a code block doesn't, so that the code is printed as prose.

## Why

Lines run together, dashes and quotation marks become typographic, and `#` makes headings of comments. A tool has
lost a backtick or turned it into another mark, or has translated what follows the language's name.

## Fix

Begin the block with three backticks and the language, exactly as the source does.

## Example

``` ``sh ``` has to be ```` ```sh ````.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.fencemarks import Flaw, flaws
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each such line."""
    for found in flaws(document):
        if found.flaw is Flaw.NOT_OPENED:
            line = document.line(found.at.line).strip()
            yield Fault(found.at.line, found.at.indent + 1, f'"{line}" opens no code block')
