"""What is told of spelling in the corpus, held to what a reader of both texts said of it."""

import pytest
from benchmarks.trees import NO_CORPUS, corpus
from benchmarks.words import spelling

pytestmark = pytest.mark.skipif(corpus() is None, reason=NO_CORPUS)


def test_all_that_is_told_of_spelling_is_judged_and_nearly_all_of_it_right() -> None:
    tally = spelling.judged()

    assert tally.unjudged == []
    assert tally.stale == []
    assert len(tally.right) >= 20
    assert len(tally.right) / (len(tally.right) + len(tally.wrong)) >= 0.95
