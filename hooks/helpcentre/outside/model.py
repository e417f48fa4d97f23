"""Addresses outside, where they stand in the sources, and what was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from helpcentre.finding import Fix


class Outcome(StrEnum):
    """What came of asking for an address."""

    ANSWERED = "answered"
    NO_HOST = "no host"
    LOOP = "loop"
    FORBIDDEN = "forbidden"
    CERTIFICATE = "certificate"
    FAILING = "failing"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect on the way: its status, and the address that it leads to."""

    status: int
    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page's address answered.

    `detail` says in words what `outcome` doesn't. `sections` tells which of the ids that were looked for are there;
    those of a page that couldn't be read to its end are missing from it. `lost` is the title of a page that says that
    there is none. `certified` is the host on the way whose certificate is the first to end, from `began` to `ends`.
    """

    outcome: Outcome
    status: int = 0
    detail: str = ""
    hops: tuple[Hop, ...] = ()
    sections: Mapping[str, bool] = field(default_factory=dict)
    lost: str = ""
    certified: str = ""
    began: datetime | None = None
    ends: datetime | None = None

    @property
    def is_good(self) -> bool:
        """Whether the address led to something."""
        return self.outcome is Outcome.ANSWERED and 200 <= self.status < 300


@dataclass(frozen=True, order=True, slots=True)
class Mention:
    """A place where an address stands: file, line, column, what is written there, and its section.

    `end` is the column after it, 0 where it isn't all in one line. `page` is what is asked for: the address without
    its section, the same for all who write it alike.
    """

    path: str
    line: int
    column: int
    written: str
    page: str
    section: str = ""
    language: str = ""
    end: int = 0
    text: str = field(default="", compare=False)

    def rewritten(self, address: str) -> Fix | None:
        """Give the change of the place to another address of the page, where it can be made."""
        section = f"#{self.section}" if self.section and "#" not in address else ""
        return Fix(self.line, self.column, self.line, self.end, address + section) if self.end else None


@dataclass(frozen=True)
class Outside:
    """All mentions, sorted; the answers by page; whether any host has answered at all; and when that was."""

    mentions: tuple[Mention, ...]
    answers: Mapping[str, Answer]
    reached: bool
    now: datetime

    def told(self, *outcomes: Outcome) -> Iterator[tuple[Mention, Answer]]:
        """Give each mention with its answer, of these outcomes, all when none are given."""
        for mention in self.mentions:
            answer = self.answers.get(mention.page)
            if answer and (not outcomes or answer.outcome in outcomes):
                yield mention, answer


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a mention, with the change that is suggested."""

    mention: Mention
    message: str
    fix: Fix | None = None
