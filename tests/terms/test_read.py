"""Termbase and catalogue: what is understood, and in which words the rest is refused."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from helpcentre import cli
from helpcentre.errors import InputError
from helpcentre.terms import Where, read
from tests.support.project import LANGUAGES, ROOT

L10N = ROOT / "l10n"


def refused(text: str, *, labels: bool = False) -> str:
    with pytest.raises(InputError) as error:
        (read.labels if labels else read.terms)(text, "x.yml")
    return str(error.value)


def test_an_entry_of_each_kind() -> None:
    known = read.terms(
        "goto: {name: GoTo}\nlong: {name: GoTo Admin}\n"
        "psd2: {acronym: {en: PSD2, fr: DSP2}}\n"
        "quote: {definition: An offer., term: {en: [quote, quotation], fr: devis}, wrong: {fr: citation}}\n",
        "x.yml",
    )
    assert known.names == ("GoTo Admin", "GoTo")
    acronym, term = known.terms
    assert (acronym.exact, acronym.forms) == (True, {"en": ("PSD2",), "fr": ("DSP2",)})
    assert (term.exact, term.forms["en"], term.wrong) == (False, ("quote", "quotation"), {"fr": ("citation",)})


def test_a_label_by_form_and_place() -> None:
    known = read.labels("a: {en: Note, fr: Remarque, where: title}\nb: {en: Note, fr: Note}\n", "x.yml")
    assert [(label.where, label.forms["fr"]) for label in known] == [(Where.TITLE, "Remarque"), (Where.SCREEN, "Note")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a\n", "x.yml:1: not a list of names and entries: not a mapping of keys and values"),
        ("a: [\n", "x.yml:2: not a list of names and entries: did not find expected node content"),
        ("a: {name: GoTo}\na: {name: GoTo}\n", 'x.yml:2: "a" is defined twice'),
        ("\na: x\n", 'x.yml:2: "a": not a mapping of keys and values'),
        ("a: {nam: GoTo, term: {}}\n", 'x.yml:1: "a": unknown key "nam"; did you mean "name"? '
         "(known: name, acronym, term, definition, wrong)"),
        ("a: {definition: x}\n", 'x.yml:1: "a": needs one of name, acronym, term, has none'),
        ("a: {name: 3}\n", 'x.yml:1: "a": "name" is not a string'),
        ("a: {term: x}\n", 'x.yml:1: "a": "term" is not a mapping of languages and forms'),
        ("a: {term: {en: [x, 3]}}\n", 'x.yml:1: "a": "term" in "en" is neither a string nor a list of strings'),
    ],
)  # fmt: skip
def test_malformed_termbases(text: str, line: str) -> None:
    assert refused(text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: {en: Edit, where: top}\n", 'x.yml:1: "a": "where" is not one of screen, link, title, heading'),
        ("a: {en: Edit, wher: link}\n", 'x.yml:1: "a": unknown key "wher"; did you mean "where"? (known: where, note)'),
        ("a: {en: ''}\n", 'x.yml:1: "a": "en" is not a string'),
    ],
)
def test_malformed_catalogues(text: str, line: str) -> None:
    assert refused(text, labels=True) == line


def test_a_malformed_termbase_stops_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "fr"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.md").write_text("# A {#a}\n", encoding="utf-8")
    terms = tmp_path / "terms.yml"
    terms.write_text("a: 3\n", encoding="utf-8")
    trees = ["--source", f"en={tmp_path / 'en'}", "--translation", f"fr={tmp_path / 'fr'}"]
    assert cli.main(["check", *trees, "--terms", str(terms)]) == 2
    assert capsys.readouterr().err == f'{terms}:1: "a": not a mapping of keys and values\n'
    assert cli.main(["check", *trees, "--terms", str(tmp_path / "none.yml")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'none.yml'}: no such file or directory\n"


@pytest.mark.parametrize("name", ["labels", "terms"])
def test_the_shipped_files_fit_their_schemas(name: str) -> None:
    schema = json.loads((L10N / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(yaml.safe_load((L10N / f"{name}.yml").read_text(encoding="utf-8")), schema)


def test_the_shipped_files_know_every_language() -> None:
    known = read.labels((L10N / "labels.yml").read_text(encoding="utf-8"), "labels.yml")
    lexicon = read.terms((L10N / "terms.yml").read_text(encoding="utf-8"), "terms.yml")
    assert {key: tuple(sorted(set(LANGUAGES) - set(entry.forms))) for entry in known if (key := entry.key)} == {
        entry.key: () for entry in known
    }
    assert [term.key for term in lexicon.terms if set(term.forms) != set(LANGUAGES)] == []
