"""Markdown copies, and the list of them."""

from dataclasses import replace

from helpcentre.publish.llms import llms_txt
from helpcentre.publish.plain import copy_path, plain_markdown
from helpcentre.publish.site import BuiltSite
from tests.publish.sites import page, site

TEXT = """# Factures {#invoices}

1. Voir [le portail][portal] et [la page](../index.md#top), [rien](gone.md).

    !!! note "Remarque"
        Patientez.

        Puis payez.

2. Choisissez **Modifier** (:material-pencil: crayon).{ .x }

<div class="grid" markdown>

```md
!!! note "Exemple" {#x}
```

[portal]: <https://portal.example.com>
"""
COPY = """# Factures

1. Voir [le portail](https://portal.example.com) et [la page](https://help.example.com/fr/#top), [rien](gone.md).

    > **Remarque**
    >
    > Patientez.
    >
    > Puis payez.

2. Choisissez **Modifier** (crayon).

```md
!!! note "Exemple" {#x}
```
"""


def one(text: str) -> tuple[BuiltSite, str]:
    there = replace(page("fr", "faq/invoices.md"), markdown=text, title="Factures", description="Voir")
    home = replace(page("fr", "index.md"), title="Guide", description="Tout")
    source = replace(page("en", "index.md"), title="The guide")
    built = site(there, home, source)
    return built, plain_markdown(there, built)


def test_a_copy_has_nothing_that_only_this_site_renders() -> None:
    assert one(TEXT)[1] == COPY


def test_a_copy_lies_beside_its_page() -> None:
    assert copy_path(page("fr", "faq/invoices.md")) == "fr/faq/invoices/index.md"


def test_the_list_names_each_page_and_its_copy() -> None:
    text = llms_txt(one(TEXT)[0], "fr")

    assert text.startswith("# Guide\n\n> Tout\n")
    assert "- [Factures](https://help.example.com/fr/faq/invoices/index.md): Voir" in text
    assert "Optional" not in text


def test_the_sources_list_names_the_other_languages() -> None:
    assert "- [Guide](https://help.example.com/fr/llms.txt)" in llms_txt(one(TEXT)[0], "en")
