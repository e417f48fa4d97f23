"""An attribute that runs or restyles something is not in the source.

## Why

`onclick` and its like run a script, `style` can lay a false form over the page, `srcdoc`, `formaction` and
`http-equiv` lead readers elsewhere. Attribute lists in braces can hold them as well as HTML tags. A translation may
have only those that its source has, with the same value.

## Fix

Remove the attribute, or write it in the source's page first.

## Example

`[Pay](#pay){ onclick="steal()" }` in the translation of `[Pay](#pay)`.
"""

from collections.abc import Iterator

from helpcentre.markup import Harm, added
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each element or attribute list with such an attribute, by the first one."""
    for item in added(pair):
        if item.harm is Harm.SCRIPTED:
            value = " ".join(item.element.attributes[item.what].split())
            message = f'attribute "{item.what}" with "{value[:60]}" is not in {pair.source.path}'
            yield Fault(item.element.line, item.element.column, message)
