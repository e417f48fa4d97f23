"""Findings that were judged by reading."""

from pathlib import Path

import pytest
from benchmarks import verdicts
from benchmarks.checker import Told

ENTRY = """
- path: fastapi/fr/a.md
  line: 3
  rule: link-broken
  message: no such page
  verdict: {verdict}
  why: the page was renamed
"""


def judged(folder: Path, verdict: str) -> list[verdicts.Verdict]:
    (folder / "a.yml").write_text(ENTRY.format(verdict=verdict), encoding="utf-8")
    return verdicts.read(folder)


def told(message: str = "no such page", line: int = 3) -> Told:
    return Told("fastapi/fr/a.md", line, "link-broken", message, "error")


def test_a_finding_is_right_or_wrong_as_it_was_judged(tmp_path: Path) -> None:
    assert verdicts.tally([told()], judged(tmp_path, "true")).right == [told()]
    assert verdicts.tally([told()], judged(tmp_path, "false")).wrong == [told()]


def test_what_nobody_judged_is_named_and_so_is_a_verdict_on_nothing(tmp_path: Path) -> None:
    tally = verdicts.tally([told(line=9)], judged(tmp_path, "true"))

    assert tally.unjudged == [told(line=9)]
    assert [verdict.line for verdict in tally.stale] == [3]


def test_a_verdict_counts_for_one_finding(tmp_path: Path) -> None:
    assert len(verdicts.tally([told(), told()], judged(tmp_path, "true")).unjudged) == 1


def test_a_verdict_in_other_words_is_recalled(tmp_path: Path) -> None:
    said = judged(tmp_path, "true")

    assert verdicts.formerly(told("the page isn't there"), said) == said[0]
    assert verdicts.formerly(told(line=4), said) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b\n", "not a list"),
        ("- path: x\n", "the keys must be"),
        (ENTRY.format(verdict="perhaps"), '"verdict" is not a bool'),
        (ENTRY.format(verdict="true").replace("the page was renamed", '" "'), "needs its reason"),
    ],
)
def test_a_malformed_verdict_is_an_error_that_names_its_place(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")

    with pytest.raises(verdicts.VerdictError, match=rf"a\.yml.*{reason}"):
        verdicts.read(tmp_path)


def test_the_verdicts_that_lie_here_can_be_read() -> None:
    verdicts.read()
