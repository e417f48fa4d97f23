"""What a change of a page changed in what the checker tells, whatever lines have shifted."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.checker import Told

_LINE_NUMBER = re.compile(r"(?<=\blines )\d+|(?<=\bline )\d+|(?<=\.md:)\d+(?::\d+)?")
_PLACE = re.compile(r"[^\s()]+\.md:\d+")


@dataclass(frozen=True, slots=True)
class Change:
    """What is no longer told, and what is told in addition."""

    gone: tuple[Told, ...]
    new: tuple[Told, ...]

    @property
    def gone_for_good(self) -> tuple[Told, ...]:
        """Those of `gone` whose rule doesn't say something else instead."""
        instead = {told.rule for told in self.new}
        return tuple(told for told in self.gone if told.rule not in instead)


def compare(before: Sequence[Told], after: Sequence[Told]) -> Change:
    """Match what is told before and after: by rule, message and line's text; by rule and message; by rule and source.

    The later steps keep a finding from seeming new because something else was changed in its line, or in the words
    that it quotes.
    """
    for key in (_with_text, _with_message, _with_source):
        before, after = _unmatched(before, after, key)
    return Change(tuple(before), tuple(after))


def _with_text(told: Told) -> Hashable:
    return told.path, told.rule, _LINE_NUMBER.sub("#", told.message), told.text.strip()


def _with_message(told: Told) -> Hashable:
    return told.path, told.rule, _LINE_NUMBER.sub("#", told.message)


def _with_source(told: Told) -> Hashable:
    """Take what is told of the same place of the source for the same; what names no such place stands for itself."""
    return told.path, told.rule, tuple(_PLACE.findall(told.message)) or told.message


def _unmatched(
    before: Iterable[Told], after: Iterable[Told], key: Callable[[Told], Hashable]
) -> tuple[list[Told], list[Told]]:
    before, after = list(before), list(after)
    return _beyond(before, Counter(map(key, after)), key), _beyond(after, Counter(map(key, before)), key)


def _beyond(told: Iterable[Told], known: Counter[Hashable], key: Callable[[Told], Hashable]) -> list[Told]:
    rest = []
    for item in told:
        if known[key(item)]:
            known[key(item)] -= 1
        else:
            rest.append(item)
    return rest
