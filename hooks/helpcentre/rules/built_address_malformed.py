"""An address in a built page is one that no browser can follow, or that leads to no reader's place.

## Why

The browser does nothing, or opens what only the author's machine has: `http:/host`, `mailto:` without a name, a
telephone number with letters, a placeholder that nobody filled in, `localhost`.

## Fix

Write the whole address: `https://host/path`, `mailto:name@host`, `tel:+4989123456`. Spaces are `%20`.

## Example

    site/pay/index.html:9:14: error: "mailto:help" has "help", which is no mail address [built-address-malformed]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw
from helpcentre.built.strange import strange


def check(built: Built) -> Iterator[Flaw]:
    """Tell every address that is wrong in itself."""
    for lead in built.strange:
        value, tag, attribute = lead.reference
        shown = f'"{value[:80]}"' if value else f"{attribute} of {tag.partition('-')[0]}"
        yield Flaw(lead.file, f"{shown} {strange(value)}", value, tag, attribute, target=value)
