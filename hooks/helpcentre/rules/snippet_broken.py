"""A page takes in a file that isn't there.

Snippets are `--8<-- "file"`, or names of files between two lines of `--8<--`.

## Why

Nothing is taken in, and nobody is told: the reader gets a page without the steps, the warning or the address that the
file should bring.

## Fix

Correct the path, or bring the file back. It is looked for in the folders that `base_path` of `pymdownx.snippets` names
(the project's own, where it names none); upper and lower case count.

## Example

    docs/fr/pay.md:7:9: error: snippet "snippets/contakt.md" leads nowhere; did you mean "snippets/contact.md"?
    [snippet-broken]
"""

from collections.abc import Iterator
from posixpath import normpath

from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.snippets import snippets
from helpcentre.suggest import did_you_mean


def check(site: Site) -> Iterator[Fault]:
    """Tell each file that a page names and that is in none of the folders; where it isn't known which are, nothing."""
    known = site.around.snippets
    if known is None:
        return
    for edition in site.editions:
        for page in edition.pages.values():
            for each in snippets(page.lines) if "8<" in page.text else ():
                if normpath(each.path) not in known and each.line > page.front_matter.height:
                    hint = did_you_mean(each.path, known, 0.8)
                    yield Fault(each.line, each.column, f'snippet "{each.path}" leads nowhere{hint}', path=page.path)
