"""What a page tells search engines of itself."""

import json
from dataclasses import replace
from datetime import date

from helpcentre.publish.structured import Described, structured_data

SITE = ("Guide", "https://help.example.com/fr/")
PAGE = Described(
    url="https://help.example.com/fr/faq/factures/",
    title="Factures",
    description="Télécharger",
    language="fr",
    modified=date(2026, 11, 25),
    path=[("Accueil", SITE[1]), ("FAQ", "https://help.example.com/fr/faq/")],
    site=SITE,
)


def test_the_article_says_what_the_page_says() -> None:
    article, _ = json.loads(structured_data(PAGE))["@graph"]

    assert article["@type"] == "Article"
    assert (article["headline"], article["description"], article["inLanguage"]) == ("Factures", "Télécharger", "fr")
    assert (article["dateModified"], article["isPartOf"]["url"]) == ("2026-11-25", SITE[1])


def test_what_is_not_known_is_not_said() -> None:
    article, *rest = json.loads(structured_data(replace(PAGE, description="", modified=None, path=[])))["@graph"]

    assert not {"description", "dateModified"} & article.keys()
    assert rest == []


def test_the_path_leads_from_the_home_to_the_page() -> None:
    _, path = json.loads(structured_data(PAGE))["@graph"]

    items = [(item["position"], item["name"], item["item"]) for item in path["itemListElement"]]
    assert items == [(1, *PAGE.path[0]), (2, *PAGE.path[1]), (3, "Factures", PAGE.url)]


def test_no_title_can_end_the_script() -> None:
    text = structured_data(replace(PAGE, title="</script><script>alert(1)</script>&amp;"))

    assert "<" not in text
    assert json.loads(text)["@graph"][0]["headline"] == "</script><script>alert(1)</script>&amp;"
