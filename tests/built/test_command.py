"""`helpcentre links`: any built site, its exit codes, its forms, and the lines of the sources."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpcentre import cli

PAGES = {
    "index.html": '<html lang="en"><head></head>\n<body><h1 id="home">Home</h1>\n<a href="pay/#steps">Pay</a>\n',
    "pay/index.html": '<html lang="en"><head></head>\n<body><h2 id="steps">Steps</h2>\n<a href="../">Home</a>\n',
}
SOURCES = {
    "en/index.md": "# Home {#home}\n\n[Pay](pay.md#steps)\n",
    "en/pay.md": "# Pay\n\n## Steps {#steps}\n\n[Home](index.md)\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for root, files in (("site", PAGES), ("docs", SOURCES)):
        for name, text in files.items():
            write(tmp_path / root / name, text)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_good_site_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["links", "site"]) == 0
    assert capsys.readouterr().out == "2 pages in 1 language, 2 files, 2 links: 0 faults\n"


def test_a_fault_is_told_at_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "site/index.html", PAGES["index.html"].replace("pay/#steps", "pay/#stesp"))
    assert cli.main(["links", "site"]) == 1
    first, second, _ = capsys.readouterr().out.splitlines()
    expected = 'no section "stesp" in pay/; did you mean "steps"? [built-anchor-broken]'
    assert first == f"site/index.html:3:4: error: {expected}"
    assert second == '    line 3: <a href="pay/#stesp">Pay</a>'


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("pay.md#stesp", "pay/#stesp"),
        ("paid.md", "paid.md"),
        ("pay/#stesp", "pay/#stesp"),
        ("pix/card.png", "pix/card.png"),
    ],
)
def test_the_line_of_the_source_is_told_where_it_is_known(
    folder: Path, capsys: pytest.CaptureFixture[str], written: str, link: str
) -> None:
    write(folder / "docs/en/index.md", SOURCES["en/index.md"].replace("pay.md#steps", written))
    write(folder / "site/index.html", PAGES["index.html"].replace("pay/#steps", link))
    assert cli.main(["links", "site", "--source", "docs", "--severity", "error"]) == 1
    assert capsys.readouterr().out.startswith("docs/en/index.md:3:1: error: ")


def test_what_no_source_has_is_told_in_the_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "site/pay/index.html", PAGES["pay/index.html"] + '<footer><a href="../gone/">x</a></footer>')
    assert cli.main(["links", "site", "--source", "docs"]) == 1
    assert capsys.readouterr().out.startswith("site/pay/index.html:4:12: error: ")


def test_warnings_fail_a_strict_check_only(folder: Path) -> None:
    write(folder / "site/alone.html", '<html lang="en">')
    assert cli.main(["links", "site"]) == 0
    assert cli.main(["links", "site", "--strict"]) == 1
    assert cli.main(["links", "site", "--strict", "--severity", "error"]) == 0
    assert cli.main(["links", "site", "--strict", "--rule", "built-link-broken"]) == 0


def test_settings_say_how_bad_a_rule_is(folder: Path) -> None:
    write(folder / "site/alone.html", '<html lang="en">')
    write(folder / "pyproject.toml", '[tool.helpcentre.severity]\nbuilt-page-unreachable = "error"\n')
    assert cli.main(["links", "site"]) == 1
    write(folder / "pyproject.toml", '[tool.helpcentre.severity]\nbuilt-page-unreachable = "off"\n')
    assert cli.main(["links", "site", "--strict"]) == 0


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit", "html"])
def test_every_form_tells_it(folder: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    write(folder / "site/index.html", PAGES["index.html"].replace("pay/#steps", "pay/#stesp"))
    assert cli.main(["links", "site", "--format", form]) == 1
    out = capsys.readouterr().out
    assert "built-anchor-broken" in out
    if form == "json":
        assert json.loads(out)["summary"] == {
            "pages": 2, "languages": ["en"], "files": 2, "links": 2, "errors": 1, "warnings": 0,
        }  # fmt: skip


def test_budgets_are_options(folder: Path) -> None:
    write(folder / "site/pay/index.html", PAGES["pay/index.html"] + "x" * 2048)
    assert cli.main(["links", "site", "--strict"]) == 0
    assert cli.main(["links", "site", "--strict", "--page-budget", "2"]) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "nowhere: no such folder"),
        (["docs"], "docs: no page (*.html) in it: is this a built site?"),
        (["site", "--source", "nowhere"], "nowhere: no such folder"),
        (["site", "--rule", "built-link-brokn"], 'no rule "built-link-brokn" about built sites; did you mean '),
        (["site", "--page-budget", "x"], 'argument --page-budget: "x" is not a number from 1'),
        (
            ["site", "--url", "help.example.com"],
            'argument --url: "help.example.com" is not the address of a site: https://host/path/',
        ),
    ],
)
def test_bad_input_is_told_in_a_line(capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    assert cli.main(["links", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(told)
    assert captured.err.count("\n") == 1


def test_whatever_is_in_the_files_nothing_breaks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "site/bytes.html").write_bytes(bytes(range(256)) * 4)
    (folder / "site/empty.html").write_bytes(b"")
    (folder / "site/sitemap.xml").write_bytes(b"\xff\xfe<urlset>")
    (folder / "site/search").mkdir()
    (folder / "site/search/index.json").write_bytes(b'{"docs": [{"location": "\xff"}]}')
    write(
        folder / "site/odd.html", '<html lang="en"><a href="http://[">x</a><a href="//">x</a><a href="#%ff">x</a><base>'
    )
    assert cli.main(["links", "site"]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_comment_in_the_source_allows_what_it_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment = "<!-- helpcentre: allow built-anchor-broken, a script makes it -->"
    text = SOURCES["en/index.md"].replace("pay.md#steps", "pay.md#stesp")
    write(folder / "site/index.html", PAGES["index.html"].replace("pay/#steps", "pay/#stesp"))
    write(folder / "docs/en/index.md", text.replace("[Pay]", f"{comment}\n[Pay]"))
    assert cli.main(["links", "site", "--source", "docs"]) == 0
    write(folder / "docs/en/index.md", text.replace("[Pay]", f"{comment}\n\nText.\n\n[Pay]"))
    assert cli.main(["links", "site", "--source", "docs"]) == 1
    _, unused, _, told, *_ = capsys.readouterr().out.splitlines()
    assert unused.startswith("docs/en/index.md:3:1: error: ")
    assert told.startswith("docs/en/index.md:7:1: error: ")


def test_a_comment_that_keeps_nothing_back_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment = "<!-- helpcentre: allow built-anchor-broken, a script makes it -->"
    write(folder / "docs/en/pay.md", SOURCES["en/pay.md"].replace("[Home]", f"{comment}\n[Home]"))
    write(folder / "docs/en/draft.md", f"# Draft\n\n{comment}\nText.\n")  # what isn't built may need it
    assert cli.main(["links", "site", "--source", "docs"]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        'docs/en/pay.md:5:1: error: "built-anchor-broken" is allowed, but finds nothing [suppression-unused]',
        f"    line 5: {comment}",
    ]
    assert cli.main(["links", "site", "--source", "docs", "--rule", "built-anchor-broken"]) == 0
    write(folder / "pyproject.toml", '[tool.helpcentre.severity]\nsuppression-unused = "off"\n')
    assert cli.main(["links", "site", "--source", "docs"]) == 0


@pytest.mark.parametrize(("glob", "code"), [("site/*.html", 0), ("site/**", 0), ("site/pay/**", 1)])
def test_a_glob_in_the_settings_allows_a_rule_in_files(folder: Path, glob: str, code: int) -> None:
    write(folder / "site/index.html", PAGES["index.html"].replace("pay/#steps", "pay/#stesp"))
    ignore = f'[[tool.helpcentre.ignore]]\npath = "{glob}"\nrule = "built-anchor-broken"\nreason = "made by a script"\n'
    write(folder / "pyproject.toml", ignore)
    assert cli.main(["links", "site"]) == code


def test_a_site_without_its_sources_waits_for_no_parser() -> None:
    loaded = (
        "import sys; from helpcentre import cli; cli.main(['links', 'site']); "
        "print(*sorted(name for name in sys.modules if name.startswith(('helpcentre', 'markdown', 'yaml', 'babel'))))"
    )
    result = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    names = result.stdout.splitlines()[-1].split()
    heavy = {"helpcentre.document", "helpcentre.engine", "helpcentre.load", "markdown_it", "markdown", "yaml", "babel"}
    assert "helpcentre.builtcheck" in names
    assert heavy & set(names) == set()
