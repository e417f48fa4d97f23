"""What other rules tell of the same text, so that a fault which comes of that isn't told once more."""

from collections.abc import Sequence

from helpcentre.document import Document
from helpcentre.inline.model import Text, Thing
from helpcentre.keeping import kept
from helpcentre.rule import Fault, source_rules


def told(rule: str, texts: Sequence[Text]) -> list[str]:
    """Give the messages of what a rule about single pages tells of some texts."""
    faults = _faults(rule, texts[0].document) if texts else ()
    return [
        fault.message
        for fault in faults
        if any(text.passage.block.line <= fault.line <= text.passage.block.end_line for text in texts)
    ]


def _faults(rule: str, document: Document) -> Sequence[Fault]:
    def found() -> Sequence[Fault]:
        check = next((item.check for item in source_rules() if item.id == rule), None)
        return tuple(check(document)) if check else ()

    return kept(document, f"told-{rule}", found)


def within(inner: Thing, outer: Thing) -> bool:
    """Tell whether a thing stands in another one, or is it."""
    return inner.text.passage.block is outer.text.passage.block and outer.start <= inner.start < inner.end <= outer.end
