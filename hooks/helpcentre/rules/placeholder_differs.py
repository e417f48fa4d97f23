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

from collections.abc import Iterator

from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the placeholders and shortcodes of aligned texts."""
    for difference in differences(pair, What.PLACEHOLDER, What.SHORTCODE):
        ours, theirs = difference.source, difference.translation
        certain = bool(ours and theirs and ours.value == ours.raw.replace(" ", ""))
        yield differs(difference, fix=certain)
