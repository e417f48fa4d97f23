"""What other rules tell of the same text, so that a fault which comes of that isn't told once more."""

import weakref
from collections.abc import Sequence

from helpcentre.document import Document
from helpcentre.inline.model import Text, Thing
from helpcentre.rule import Fault, source_rules

_told: dict[tuple[str, int], Sequence[Fault]] = {}


def told(rule: str, texts: Sequence[Text]) -> list[str]:
    """Give the messages of what a rule about single pages tells of some texts."""
    faults = _faults(rule, texts[0].document) if texts else ()
    return [
        fault.message
        for fault in faults
        if any(text.passage.block.line <= fault.line <= text.passage.block.end_line for text in texts)
    ]


def _faults(rule: str, document: Document) -> Sequence[Fault]:
    key = rule, id(document)
    if key not in _told:
        check = next((item.check for item in source_rules() if item.id == rule), None)
        _told[key] = tuple(check(document)) if check else ()
        weakref.finalize(document, _told.pop, key, None)
    return _told[key]


def within(inner: Thing, outer: Thing) -> bool:
    """Tell whether a thing stands in another one, or is it."""
    return inner.text.passage.block is outer.text.passage.block and outer.start <= inner.start < inner.end <= outer.end
