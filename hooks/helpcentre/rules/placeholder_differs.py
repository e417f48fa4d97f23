"""A placeholder or shortcode is missing, extra or another one than in the text that it translates.

Placeholders are `{{ name }}`, `${name}`, `{name}`, `%s` and their like, shortcodes `{{< name >}}`, `{{% name %}}`
and `{% name %}`. How they are spaced doesn't matter, and a shortcode's title or alternative text is translated.

## Why

What stands for a value or for a part of the page is put in by its name. Translated or misspelt, it is printed as it
stands or stops the build.

## Fix

Write the placeholder as the source has it. It is never translated.

## Example

    docs/fr/welcome.md:7:6: error: placeholder "{{ nom_du_client }}" where docs/en/welcome.md:7 has
    "{{ customer_name }}" [placeholder-differs]
"""

from collections.abc import Iterator, Sequence

from helpcentre.inline.compare import Difference
from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs, missing
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair

_CROWD = 4


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the placeholders and shortcodes of aligned texts."""
    found = differences(pair, What.PLACEHOLDER, What.SHORTCODE)
    crowds = {id(many[0]): many for many in _crowds(found)}
    crowded = {id(difference) for many in crowds.values() for difference in many}
    for difference in found:
        if id(difference) in crowds:
            others = [other.source for other in crowds[id(difference)][1:] if other.source]
            yield missing(difference, note=f", and {len(others)} more of the same text")
        if id(difference) in crowded:
            continue
        ours, theirs = difference.source, difference.translation
        certain = bool(ours and theirs and ours.value == ours.raw.replace(" ", ""))
        yield differs(difference, fix=certain)


def _crowds(found: Sequence[Difference]) -> list[list[Difference]]:
    """Give the placeholders of which one text lacks many: they are told once."""
    texts: dict[int, list[Difference]] = {}
    for difference in found:
        if difference.translation is None and difference.elsewhere is None:
            texts.setdefault(id(difference.unit), []).append(difference)
    return [many for many in texts.values() if len(many) >= _CROWD]
