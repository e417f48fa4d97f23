"""Titles keep the spaces that their authors chose."""

from types import SimpleNamespace
from typing import Any, cast

from markdown import Markdown
from mkdocs.structure.toc import get_toc

from mkdocs_adapter.titles import restore_titles

TEXT = """# Quand\u202f? {#when}

## Étape\u00a0: *payer* `a  b` {#steps}
"""


def page(text: str, title: str) -> Any:
    markdown = Markdown(extensions=["attr_list", "toc"], extension_configs={"toc": {"permalink": "#"}})
    html = markdown.convert(text)
    made = SimpleNamespace(toc=get_toc(cast("Any", markdown).toc_tokens), title=title)
    restore_titles(cast("Any", made), html)
    return made


def test_the_page_and_its_sections_keep_no_break_spaces() -> None:
    made = page(TEXT, "Quand ?")

    assert made.title == "Quand\u202f?"
    assert [item.title for item in made.toc.items[0].children] == ["Étape\u00a0: payer a b"]


def test_titles_stay_as_templates_expect_them_with_their_signs_escaped() -> None:
    made = page("# Achats\u00a0& `<ventes>`", "Achats &amp; &lt;ventes&gt;")

    assert made.title == made.toc.items[0].title == "Achats\u00a0&amp; &lt;ventes&gt;"


def test_a_title_that_is_no_heading_of_the_page_stands() -> None:
    assert page(TEXT, "Autre").title == "Autre"
