"""What is told of translations that are kept in step, held to what readers of both texts said of it."""

from collections.abc import Sequence
from functools import cache

import pytest
from benchmarks import quiet, verdicts
from benchmarks.trees import NO_CORPUS, corpus

SAID = verdicts.read()

pytestmark = pytest.mark.skipif(corpus() is None, reason=NO_CORPUS)


@cache
def kept() -> Sequence[quiet.Result]:
    return [item for item in quiet.results() if item.name.startswith("FastAPI") and item.tree is not item.source]


def tallies() -> list[verdicts.Tally]:
    return [verdicts.tally(item.told, SAID) for item in kept()]


def test_all_that_is_told_of_fastapi_is_judged() -> None:
    assert [told for tally in tallies() for told in tally.unjudged] == []
    everything = [told for item in kept() for told in item.told]
    assert verdicts.tally(everything, SAID).stale == []


def test_nearly_all_that_is_told_of_fastapi_is_right() -> None:
    right, wrong = (sum(len(getattr(tally, name)) for tally in tallies()) for name in ("right", "wrong"))

    assert right + wrong >= 20
    assert right / (right + wrong) >= 0.95


def test_few_pages_of_fastapi_have_a_false_error() -> None:
    pages = sum(item.pages for item in kept())
    false = sum(item.flagged(tally.wrong) for item, tally in zip(kept(), tallies(), strict=True))

    assert pages >= 50
    assert false / pages < 0.05
