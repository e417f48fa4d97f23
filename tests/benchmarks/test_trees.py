"""Where the pages to judge by come from."""

from pathlib import Path

import pytest
from benchmarks import faults, mutants, quiet, speed, trees
from benchmarks.checker import UNREADABLE, tell
from benchmarks.trees import Tree, Trees, targets, with_reach


def test_targets_are_resolved_from_the_page() -> None:
    text = '[a](../b.md#c) ![d](e.png "F") <img src="/abs.png"> [g](https://x.org/y) [h](#i)\n\n[j]: k/l.md\n'

    assert targets("dir/page.md", text) == {"b.md", "dir/e.png", "dir/k/l.md"}


def test_what_the_source_links_to_exists_in_every_language() -> None:
    source, french = (
        Tree("en", "en", {"a.md": "[b](b.md) [c](c.md)", "b.md": ""}),
        Tree("fr", "fr", {"a.md": "[x](x.md)"}),
    )

    assert [tree.files for tree in with_reach(Trees("t", (source, french))).trees] == [{"c.md"}, {"c.md"}]


def test_every_sample_page_is_there_in_every_language() -> None:
    source, *others = trees.samples().trees

    assert source.pages
    assert all(tree.pages.keys() == source.pages.keys() for tree in others)


@pytest.mark.parametrize("module", [faults, quiet, mutants, speed])
def test_without_a_corpus_a_benchmark_says_so_and_ends(
    module: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("CORPUS", str(tmp_path / "none"))
    monkeypatch.setattr("sys.argv", ["bench"])

    module.main()  # type: ignore[attr-defined]

    assert capsys.readouterr().out == f"{trees.NO_CORPUS}\n"


def test_a_page_that_cant_be_read_is_told_and_the_others_are_checked() -> None:
    source = Tree("en", "en", {"a.md": "# A\n", "b.md": "# B\n"})
    french = Tree("fr", "fr", {"a.md": "---\ntitle: x\n# A\n", "b.md": "B\n"})
    told = tell(Trees("t", (source, french)))

    assert [item.rule for item in told if item.path == "fr/a.md"] == [UNREADABLE]
    assert [item for item in told if item.path == "fr/b.md"]
