"""What the answers to judged queries are worth."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.search.judged import Judged

MRR_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Answered:
    """A judged query and the pages that one box gave for it, best first, by the ids of their headings."""

    query: Judged
    found: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """The place of the first right page, from 1; None where there is none."""
        return next((at for at, page in enumerate(self.found, start=1) if page in self.query.answers), None)

    def within(self, places: int) -> bool:
        """Whether a right page is among the first ones; for a query that must find nothing, whether nothing is."""
        if not self.query.answers:
            return not self.found
        return self.rank is not None and self.rank <= places

    @property
    def reciprocal(self) -> float:
        """One over the rank, and nothing from below the tenth place; one or nothing where nothing must be found."""
        if not self.query.answers:
            return float(self.within(1))
        return 1 / self.rank if self.rank and self.rank <= MRR_DEPTH else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares of queries whose right page is first or among three, and the mean reciprocal rank."""

    queries: int
    first: int
    three: int
    mrr: float

    @classmethod
    def of(cls, answers: Sequence[Answered]) -> "Scores":
        """Sum up answers."""
        number = len(answers)
        mean = sum(each.reciprocal for each in answers) / number if number else 0.0
        return cls(number, sum(each.within(1) for each in answers), sum(each.within(3) for each in answers), mean)
