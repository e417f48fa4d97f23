"""The termbase goes out as TBX and comes back as it was; what others send is read with care."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from helpcentre import cli, yamlfile
from helpcentre.errors import InputError
from helpcentre.terms.merge import merged
from helpcentre.terms.tbx import write
from helpcentre.terms.tbxread import read
from tests.support.project import LANGUAGES, ROOT

TERMBASE = """\
# What the terms are.
goto: {name: GoTo}
vat:
  acronym: {en: VAT, fr: TVA, de: [USt, Mehrwertsteuer]}

# The paper.
invoice:
  term:
    en: invoice
    fr: [facture, facturation]  # in compounds
  wrong: {fr: [quittance & Cie, reçu]}
  definition: What is <owed>
"""
LANGUAGES_HERE = ("en", "fr", "de")
SECOND = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry>
  <langSet xml:lang="en-US"><tig><term>purchase order</term></tig></langSet>
  <langSet xml:lang="pt-BR"><ntig><termGrp><term>pedido de <hi>compra</hi></term></termGrp></ntig></langSet>
  <langSet xml:lang="ja"><tig><term>発注書</term></tig></langSet>
</termEntry></body></text></martif>"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings = '[tool.helpcentre]\ndocs = "docs"\nsource = "en"\nlanguages = ["fr", "de"]\nterms = "terms.yml"\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    for language in LANGUAGES_HERE:
        (tmp_path / "docs" / language).mkdir(parents=True)
    (tmp_path / "terms.yml").write_text(TERMBASE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sent(project: Path, terms: str) -> str:
    text = f'<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{terms}</body></text></tbx>'
    (project / "sent.tbx").write_text(text, encoding="utf-8")
    return "sent.tbx"


def concept(key: str, **forms: str) -> str:
    sections = (
        f'<langSec xml:lang="{language}"><termSec><term>{form}</term></termSec></langSec>'
        for language, form in forms.items()
    )
    return f'<conceptEntry id="{key}">{"".join(sections)}</conceptEntry>'


def test_the_guides_termbase_comes_back_as_it_went() -> None:
    termbase = yamlfile.mapping((ROOT / "l10n" / "terms.yml").read_text(encoding="utf-8"))
    found = read(write(termbase.data, LANGUAGES, "Guide"), "t.tbx", LANGUAGES)
    assert list(found.entries) == list(termbase.data)
    assert merged("", yamlfile.YamlMapping(termbase.data, {}, ()), found.entries)[1] == []


def test_every_kind_is_written_as_the_standard_says() -> None:
    root = ElementTree.fromstring(write(yamlfile.mapping(TERMBASE).data, LANGUAGES_HERE, "Mine & yours").encode())
    space = {"t": "urn:iso:std:iso:30042:ed-2"}
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    [invoice] = root.findall(".//t:conceptEntry[@id='invoice']", space)
    assert invoice.findtext("t:descrip", namespaces=space) == "What is <owed>"
    terms = {
        node.findtext("t:term", namespaces=space): [each.text for each in node.findall("t:termNote", space)]
        for node in invoice.findall(".//t:termSec", space)
    }
    assert terms == {
        "invoice": ["preferredTerm-admn-sts"],
        "facture": ["preferredTerm-admn-sts"],
        "facturation": ["admittedTerm-admn-sts"],
        "quittance & Cie": ["deprecatedTerm-admn-sts"],
        "reçu": ["deprecatedTerm-admn-sts"],
    }


def test_what_comes_back_unchanged_changes_no_letter(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["terms", "export", "all.tbx"]) == 0
    assert cli.main(["terms", "import", "all.tbx"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 of 3 entries are new or changed in terms.yml"
    assert (project / "terms.yml").read_text(encoding="utf-8") == TERMBASE


def test_what_is_new_is_put_in_and_all_else_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = sent(project, concept("vat", fr="T.V.A.") + concept("quote", en="quote", de="Angebot"))
    assert cli.main(["terms", "import", file]) == 0
    text = (project / "terms.yml").read_text(encoding="utf-8")
    after = yamlfile.mapping(text).data
    assert after["vat"] == {"acronym": {"en": "VAT", "fr": "T.V.A.", "de": ["USt", "Mehrwertsteuer"]}}
    assert after["quote"] == {"term": {"en": "quote", "de": "Angebot"}}
    assert after["invoice"] == yamlfile.mapping(TERMBASE).data["invoice"]
    assert text.startswith("# What the terms are.\ngoto: {name: GoTo}\nvat:\n")
    assert "\n\n# The paper.\ninvoice:\n" in text
    assert "# in compounds" in text
    assert "2 of 2 entries are new or changed" in capsys.readouterr().out


def test_other_languages_of_an_entry_stay(project: Path) -> None:
    assert cli.main(["terms", "import", sent(project, concept("invoice", de="Rechnung"))]) == 0
    entry = yamlfile.mapping((project / "terms.yml").read_text(encoding="utf-8")).data["invoice"]
    assert entry["term"] == {"en": "invoice", "fr": ["facture", "facturation"], "de": "Rechnung"}
    assert entry["wrong"] == {"fr": ["quittance & Cie", "reçu"]}
    assert entry["definition"] == "What is <owed>"


def test_a_name_stays_one_whoever_sends_it(project: Path) -> None:
    assert cli.main(["terms", "import", sent(project, concept("goto", en="GoTo", fr="GoTo"))]) == 0
    assert (project / "terms.yml").read_text(encoding="utf-8") == TERMBASE


def test_a_dry_run_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["terms", "import", sent(project, concept("quote", en="quote")), "--dry-run"]) == 0
    assert "+quote:" in capsys.readouterr().out.splitlines()
    assert (project / "terms.yml").read_text(encoding="utf-8") == TERMBASE


def test_the_standards_first_edition_is_read_too() -> None:
    found = read(SECOND, "old.tbx", ("en", "pt"))
    assert found.entries == {"purchase-order": {"term": {"en": "purchase order", "pt": "pedido de compra"}}}
    assert found.others == ("ja",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tbx>\n<a></tbx>", "t.tbx:2: not XML: mismatched tag"),
        ('<!DOCTYPE t [<!ENTITY a "b">]><tbx/>', "t.tbx: declares entities"),
        ("<tbx/>", "t.tbx: no TBX with terms in en, fr"),
    ],
)
def test_bad_files_are_told_in_a_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, "t.tbx", ("en", "fr"))
    assert str(caught.value).startswith(message)


def test_a_project_without_a_termbase_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "pyproject.toml").write_text('[tool.helpcentre]\ndocs = "docs"\nsource = "en"\n', encoding="utf-8")
    assert cli.main(["terms", "export"]) == 2
    assert "this project has no termbase" in capsys.readouterr().err
