"""House rule: what is checked is what is rendered. The model is held to Python-Markdown's HTML, page by page."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import markdown
import pytest
import yaml

from helpcentre.document import parse
from helpcentre.load import load_mapping
from tests.engine.rendered import of_document, of_html, renderer

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "fastapi"


def pages(folder: Path) -> Iterator[object]:
    """Give the pages below a folder as parameters; one that is skipped where the folder isn't there."""
    found = sorted(folder.rglob("*.md"))
    if not found:
        yield pytest.param(folder, marks=pytest.mark.skip(reason=f"{folder.name} isn't here"))
    for page in found:
        yield pytest.param(page, id=page.relative_to(folder).as_posix())


@pytest.fixture(scope="module")
def render() -> markdown.Markdown:
    return renderer()


@pytest.fixture(scope="module")
def addresses() -> Mapping[str, str]:
    return load_mapping(ROOT / "l10n" / "addresses.yml")


@pytest.mark.parametrize("page", list(pages(ROOT / "docs")))
def test_own_page(page: Path, render: markdown.Markdown, addresses: Mapping[str, str]) -> None:
    text = page.read_text(encoding="utf-8")
    assert of_document(parse(text, page.name, references=addresses)) == of_html(text, render, addresses)


@pytest.mark.parametrize("page", [*pages(CORPUS / "en"), *pages(CORPUS / "fr"), *pages(CORPUS / "de")])
def test_page_of_the_corpus(page: Path, render: markdown.Markdown) -> None:
    text = page.read_text(encoding="utf-8")
    assert of_document(parse(text, page.name)) == of_html(text, render, {})


CONSTRUCTS: dict[str, str] = yaml.safe_load((ROOT / "tests/fixtures/constructs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", CONSTRUCTS.values(), ids=CONSTRUCTS.keys())
def test_construct(text: str, render: markdown.Markdown) -> None:
    assert of_document(parse(text, "x.md")) == of_html(text, render, {})
