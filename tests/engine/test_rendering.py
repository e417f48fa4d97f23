"""House rule: what is checked is what is rendered. The model is held to Python-Markdown's HTML, page by page."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import markdown
import pytest

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


SNIPPETS = {
    "a list straight after a paragraph is part of it": "Text\n- a\n- b\n",
    "a list takes items of other kinds": "1. a\n\n- b\n\n2. c\n",
    "three spaces don't nest": "- a\n   - b\n    - c\n\n   - d\n",
    "a lazy group in an item": "1. a\n\n    para\n2. b\n",
    "a nested list goes on": "- a\n    - b\n\n        more\n\n    - c\n- d\n",
    "an underlined item": "- a\n---\n- b\n",
    "a break ends a list": "- a\n* * *\n- b\n",
    "a heading in an item": "- # a\n\n    ## b\n",
    "a heading in the middle of a paragraph": "Text\n# Heading\nmore\n## Another ##\n",
    "underlined": "Heading\n===\n\nAnother {#id}\n---\n",
    "no space": "#Heading\n\n####### seven\n",
    "ids": "# a {#x}\n\n# b { #y .c }\n\n# c{#z}\n\n# d {: #w }\n\n# {e} f {#v}\n\n# *g*{#u}\n",
    "ids of the renderer's own": "# Über uns\n\n# Über uns\n\n# C++ & `code` :smile:\n\n# [link](x) ![i](y)\n\n# 你好\n",
    "an id that another has by itself": "# a\n\n# b {#a}\n\n# a\n",
    "an attribute list of a paragraph": "Text\n{: #para }\n\n*em*{#em} [a](b){: #link } `code`{#code}\n",
    "admonitions": '!!! note "A [link](x)"\n    ## Inside\n\n    - a\n\n        b\n\n    c\nout\n\n    code\n',
    "an admonition needs its indentation": "!!! note\n  ## Outside\n\n!!! tip\n\n    Inside\n",
    "an admonition in an item": "1. a\n\n    !!! note\n        ## b\n\n        - c\n\n    d\n2. e\n",
    "an admonition glued to an item is text": "1. a\n    !!! note\n        b\n",
    "details and tabs": '??? note "T"\n    ## a\n\n???+ tip\n    - b\n\n=== "A"\n    ## c\n\n=== "B"\n    d\n',
    "directives": "/// note | Title\n## a\n\n- b\n///\n\n//// details | T\n    open: true\n\n/// tip\nc\n///\n\n////\n\nd\n",
    "a directive that nobody knows": "/// nota\n- a\n///\n",
    "fences": "```py\n# no\n```\n\n~~~\n[no](x)\n~~~\n\n    ```\n    # code\n    ```\n\n``` py bad option\n# yes\n```\n",
    "a fence in an item": "1. a\n\n    ```sh\n    # no\n\n    [no](x)\n    ```\n\n2. b\n    ```\n    # no\n    ```\n",
    "a fence that isn't closed": "```\n# yes\n\n[yes](x)\n",
    "a fence in a quotation": "> ```\n> # no\n> ```\n> # yes\n",
    "quotations": "> a\n> # b\n\n> c\nlazy\n\ntext\n> d\n> - e\n",
    "HTML": '<div>\n# no [no](x) <a href="y" id="i">z</a>\n\n</div>\n# yes\n\n<p>a</p> [tail](b)\n\ntext <b id="j">[yes](c)</b>\n',
    "HTML with Markdown": "<div markdown>\n# yes {#a}\n\n- b\n\n<div>\n[no](x)\n</div>\n</div>\n\n[yes](c)\n",
    "HTML in an item is text": "- a\n\n    <div>\n    [yes](x)\n    </div>\n",
    "HTML that isn't closed": "[yes](a)\n\n<div>\n[no](b)\n\n# no\n",
    "comments": "<!-- # no\n\n[no](x) -->\n\ntext <!-- [no](y) --> [yes](z)\n\n<!-- c --> [tail](w)\n",
    "code": "    # no\n\n    [no](x)\n\n`# no [no](y)` ``a ` [no](z)``\n",
    "links": '[a](b "t") [c](<d e> "f") [g](h_(i)) [j]( k ) ![l](m) [n [o] p](q) <https://example.com/x> \\[r](s)\n',
    "links with spaces and broken ones": "[a](b c) [d] (e) [f](g [h](i\n",
    "references": "[a][b] [B][] [b] [c][none] ![d][b]\n\n[b]: x 'T'\n[e]: <y>\n\n[e]\n",
    "a reference in the middle of a paragraph": "text\n[a]: x\nmore [a]\n",
    "tables": "| a | b |\n|---|---|\n| [x](y) | `a|b` |\n\na | b\n--|--\nc {#id} | d\n",
    "definition lists": "Term\n:   [a](b)\n\n    c\n\n:   d\n\nOther\n\n:   e\n",
    "footnotes": "# a[^1] b\n\ntext[^1] [^2]\n\n[^1]: [x](y)\n\n    - z\n",
    "abbreviations": "HTML\n\n*[HTML]: Hyper Text\n",
    "tasks": "- [ ] [a](b)\n- [x] c\n",
    "tabs for spaces": "1.\ta\n\n\tb\n\n\t\tcode\n\n-\tc\n",
    "windows": "# a {#x}\r\n\r\n- b\r\n- c\r\n",
}


@pytest.mark.parametrize("text", SNIPPETS.values(), ids=SNIPPETS.keys())
def test_snippet(text: str, render: markdown.Markdown) -> None:
    assert of_document(parse(text, "x.md")) == of_html(text, render, {})
