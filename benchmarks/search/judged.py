"""The judged queries: what readers type, by kind, and which pages answer."""

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).with_name("queries")
HELD_OUT = 3  # every third query of a kind
NOTHING = "nothing"  # the kind whose queries must find no page


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the ids of the headings of the pages that answer it, none where no page shall be found.

    A query that is `held_out` is measured and never looked at while weights, stop words or synonyms are tuned.
    """

    kind: str
    text: str
    answers: frozenset[str]
    held_out: bool


def judged(language: str) -> list[Judged]:
    """Read the queries of a language, in the order of its file. Raises OSError where it has none."""
    kinds = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return [
        Judged(kind, text, frozenset([answer] if isinstance(answer, str) else answer), number % HELD_OUT == 0)
        for kind, queries in kinds.items()
        for number, (text, answer) in enumerate(queries.items(), start=1)
    ]
