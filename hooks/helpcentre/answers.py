"""Answers that take long to find out: what was asked in the check of a page is known when it is checked again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Answers = Mapping[str, Mapping[str, bool]]
"""Answers by question, by the name of who was asked."""

_known: dict[str, dict[str, bool]] = {}
_noted: dict[str, dict[str, bool]] = {}


def answer(asked: str, question: str, find_out: Callable[[str], bool]) -> bool:
    """Give what is known, or what is found out, and note it."""
    known = _known.setdefault(asked, {})
    if question not in known:
        known[question] = find_out(question)
    _noted.setdefault(asked, {})[question] = known[question]
    return known[question]


@contextmanager
def noted() -> Iterator[Answers]:
    """Give the answers to all that is asked in here, whether they were known or not."""
    found: dict[str, dict[str, bool]] = {}
    _noted.clear()
    yield found
    found.update(_noted)
    _noted.clear()


def recall(answers: Answers) -> None:
    """Take answers that were found out before, by the same program with the same dictionaries."""
    for asked, given in answers.items():
        _known.setdefault(asked, {}).update(given)
