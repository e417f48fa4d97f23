"""The translation names a host that its source doesn't name.

## Why

Readers trust the help centre's links. A link to another host, however much it looks like the right one, is how
phishing gets into a translation; more often it is a slip, or an address that only its translator knows. The same
host in another language (`fr.wikipedia.org` for `en.wikipedia.org`, `www.` or none) is lawful, and so are other
paths on it.

## Fix

Link to the host that the source names, or add the address to the source's page first.

## Example

`[Pay](https://paypa1.com/)` in the translation of `[Pay](https://paypal.com/)`.
"""

from collections.abc import Iterator

from helpcentre.hosts import international, written
from helpcentre.links.allowed import alike, allowed, is_allowed
from helpcentre.links.named import named
from helpcentre.markup import added
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each host once, where it first stands; what is shown as code is compared letter by letter elsewhere."""
    here = named(pair.translation)
    if not here:
        return
    known = {international(place.host) for place in named(pair.source)}
    known.update(international(name) for line in pair.source.lines for _, name in written(line))
    worse = {(item.element.line, item.element.column) for item in added(pair)}
    forged = {international(place.host) for place, _ in alike(pair.translation, site)}
    for place in here:
        name = international(place.host)
        if name not in known and (place.line, place.column) not in worse:
            known.add(name)
            unlisted = bool(allowed(site)) and not is_allowed(place.host, site)
            cause = "host-lookalike" if name in forged else "host-unlisted" if unlisted else None
            message = f'host "{place.host}" is not in {pair.source.path}'
            yield Fault(place.line, place.column, message, follows_from=cause)
