"""What of addresses is to be known before two links are compared: hosts, what is written out, what nothing defines."""

import re

from helpcentre.document import Document
from helpcentre.hosts import host, international, written
from helpcentre.inline.model import Text, Thing
from helpcentre.inline.targets import plain
from helpcentre.site import Pair


def uses_own_folder(page: Document, language: str) -> bool:
    """Tell whether absolute links of a page name its language's folder."""
    return any(plain(link.target, language) != link.target for link in page.links)


def is_written_out(thing: Thing, texts: tuple[Text, ...]) -> bool:
    """Tell whether an outside address stands in the other language's text, clickable or not."""
    address = thing.value.rstrip("/")
    return bool(host(address)) and any(
        re.search(rf"(?<![\w(\[]){re.escape(address)}(?![\w-])", text.passage.text) for text in texts
    )


def undefined(texts: tuple[Text, ...]) -> int:
    """Count the references in these texts that nothing defines."""
    return sum(
        text.passage.block.line <= item.at.line <= text.passage.block.end_line
        for text in texts
        for item in text.document.undefined
    )


def new_host(target: str, pair: Pair) -> bool:
    """Tell whether an address leads to a host that the source's page doesn't name."""
    name = host(target)
    if not name:
        return False
    known = {international(other) for link in pair.source.links if (other := host(link.target))}
    known |= {international(other) for line in pair.source.lines for _, other in written(line)}
    return international(name) not in known
