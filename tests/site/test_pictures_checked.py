"""What can go wrong with a picture on a translated page is told where it stands."""

from pathlib import Path

import pytest

from helpcentre import engine, load
from helpcentre.settingsfile import load_settings
from tests.support.project import copy_project, edit

PAGE = "payment-methods/accepted-payment-methods.md"
NAME = "[accepted-cards]"


def test_each_fault_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = copy_project(tmp_path / "project")
    monkeypatch.chdir(project)
    english = "Four payment cards that bear the names Visa, Mastercard, American Express, and Discover."
    faults = {
        "fr": (NAME, "[accepted-card]", "reference-undefined"),
        "it": (NAME, "[subscriptions]", "image-differs"),
        "de": ("Vier Zahlungskarten mit den Namen Visa, Mastercard, American Express und Discover.", english,
               "image-alternative-untranslated"),
        "es": ("Cuatro tarjetas de pago con los nombres Visa, Mastercard, American Express y Discover.", "",
               "image-alternative-missing"),
    }  # fmt: skip
    expected = {
        (f"docs/{language}/{PAGE}", edit(project / "docs" / language / PAGE, old, new), rule)
        for language, (old, new, rule) in faults.items()
    }
    page = project / "docs" / "nl" / PAGE
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(line for line in lines if NAME not in line), encoding="utf-8")

    settings = load_settings(project)
    found = engine.check(load.load_project(project, settings), settings).findings

    told = {(finding.path, finding.line, finding.rule) for finding in found}
    assert expected <= told
    assert {rule for path, _, rule in told if path == f"docs/nl/{PAGE}"} & {"image-missing", "block-missing"}
    assert {path for path, _, _ in told} == {f"docs/{language}/{PAGE}" for language in (*faults, "nl")}
