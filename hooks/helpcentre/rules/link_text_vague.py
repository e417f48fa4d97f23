"""The text of a link says where to click, and not what is there.

## Why

Who uses a screen reader hears a list of the page's links: "click here, click here". Search engines take the text of
a link for what its page is about.

## Fix

Link the words that name what the reader gets: "see [your invoices](invoices.md)".

## Example

    docs/fr/pay.md:9:3: warning: link "cliquez ici" doesn't say what it leads to [link-text-vague]
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.finding import Severity
from helpcentre.rule import Fault

SEVERITY = Severity.WARNING
# Short texts that are all of the link; the languages don't share one that says something in another.
_VAGUE = frozenset(
    {
        *("click here", "click this link", "press here", "this link"),
        *("cliquez ici", "cliquer ici", "clique ici", "ce lien"),
        *("clicca qui", "cliccare qui", "fare clic qui", "fai clic qui", "questo link"),
        *("hier klicken", "klicken sie hier", "klick hier", "klicke hier", "diesen link", "dieser link"),
        *("haga clic aquí", "haz clic aquí", "clic aquí", "pulse aquí", "pincha aquí", "este enlace"),
        *("clique aqui", "clicar aqui", "este link", "esta ligação"),
        *("klik hier", "klik op deze link", "deze link"),
    }
)
_MARKS = re.compile(r"[\s\u00a0\u202f]+")


def check(document: Document) -> Iterator[Fault]:
    """Tell each link whose whole text is one of the known phrases."""
    for link in document.links:
        text = _MARKS.sub(" ", link.text).strip(' .!:»«"“”„>…').lower()
        if not link.image and text in _VAGUE:
            yield Fault(link.line, link.column, f'link "{link.text}" doesn\'t say what it leads to')
