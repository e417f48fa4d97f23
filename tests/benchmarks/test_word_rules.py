"""The benchmark of words: its faults are faults, each rule that it measures is run, and nearly all are found."""

import re
from collections import Counter
from pathlib import Path

import pytest
from benchmarks import verdicts
from benchmarks.words import judged, languages, mended
from benchmarks.words.__main__ import mutants
from benchmarks.words.pages import shipped, word_rules
from benchmarks.words.place import KINDS

from helpcentre.engine import check


def test_every_rule_that_is_measured_is_a_rule_for_words() -> None:
    expected = {rule for _, rules in KINDS.values() for rule in rules}
    assert expected <= set(word_rules())


def test_nothing_is_told_of_the_shipped_pages() -> None:
    pages = shipped()
    assert check(pages.site, pages.settings, word_rules()).findings == ()


def test_faults_are_found_in_the_line_where_they_stand() -> None:
    made: Counter[bool] = Counter()
    kinds: set[str] = set()
    for kind, _, hit, what in mutants(shipped(), 3, 7):
        assert what.startswith("docs/")
        kinds.add(kind)
        made[hit] += 1
    assert kinds == set(KINDS)
    assert made[True] >= 0.95 * sum(made.values())


def test_a_sentence_is_named_by_its_language_unless_it_was_left_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = "This sentence was left as it had been in the other place."
    french = "Cette phrase est bien dans la langue de sa page, comme il faut."
    for language, text in (("en", english), ("fr", f"{english} {french}")):
        (tmp_path / "fastapi" / language).mkdir(parents=True)
        (tmp_path / "fastapi" / language / "a.md").write_text(f"# Page\n\n{text}\n", encoding="utf-8")
    monkeypatch.setenv("CORPUS", str(tmp_path))
    told = {(each.language, each.page): each for each in languages.answers(1) if each.sentence in {english, french}}
    assert {key: each.named for key, each in told.items() if key[0] == "fr"} == {
        ("fr", page): None if page == "fr" else "fr" for page in ("en", "fr", "de", "it", "es", "pt", "nl")
    }
    assert told["en", "fr"].named == "en"
    assert not any(each.is_wrong for each in told.values())


def test_what_was_judged_keeps_to_its_bars() -> None:
    said = verdicts.read(verdicts.FOLDER / "words")
    assert len(said) >= 300
    for name, bar in judged.GROUPS:
        right = [each.verdict for each in said if judged.group(each.rule) == name]
        assert 100 * sum(right) >= bar * len(right) > 0


def test_what_is_told_is_put_beside_what_was_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = "This tutorial shows you how to use it with most of its features, step by step."
    for folder in ("fastapi/en", "fastapi/fr", "fastapi/de", "cncf-glossary/en", "real-faults"):
        (tmp_path / folder).mkdir(parents=True)
    for language in ("en", "fr"):
        (tmp_path / "fastapi" / language / "a.md").write_text(f"# Page\n\n{english}\n", encoding="utf-8")
    monkeypatch.setenv("CORPUS", str(tmp_path))
    assert [(item.rule, item.line) for item in judged.told()] == [("text-untranslated", 3)]
    assert [row[:4] for row in judged.rows()] == [(name, int(name.startswith("un")), 0, 0) for name, _ in judged.GROUPS]


def test_what_fix_changes_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {"en": "The card, and more.", "fr": "L'abonnement... et la carte carte.", "de": "Die Karte."}
    for language, text in texts.items():
        (tmp_path / "fastapi" / language).mkdir(parents=True)
        (tmp_path / "fastapi" / language / "a.md").write_text(f"# Page\n\n{text}\n", encoding="utf-8")
    monkeypatch.setenv("CORPUS", str(tmp_path))
    mended.report()
    assert capsys.readouterr().out == "fix, fastapi: 1 of 3 pages changed; bar: none twice, and only words: reached\n"
    monkeypatch.setattr(mended, "_TEXT", re.compile("(?!)"))
    mended.report()
    assert "missed: ['fr/a.md']" in capsys.readouterr().out
