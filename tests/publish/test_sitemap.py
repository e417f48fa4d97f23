from collections.abc import Iterable
from datetime import date
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from helpcentre.publish.robots import robots
from helpcentre.publish.site import BuiltPage
from helpcentre.publish.sitemap import sitemap
from tests.publish.sites import LANGUAGES, page, site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def entries(*pages: BuiltPage, address: str = "https://help.example.com/") -> dict[str, dict[str, str]]:
    """Map each address in the sitemap to its counterparts: language → address."""
    root = ET.fromstring(sitemap(site(*pages, address=address)).encode())
    assert root.tag == f"{SITEMAP}urlset"
    found = {}
    for url in root:
        assert url.tag == f"{SITEMAP}url"
        assert {child.tag for child in url} <= {f"{SITEMAP}loc", f"{SITEMAP}lastmod", f"{XHTML}link"}
        links = url.findall(f"{XHTML}link")
        assert all(link.attrib.keys() == {"rel", "hreflang", "href"} for link in links)
        found[url.findtext(f"{SITEMAP}loc", "")] = {link.attrib["hreflang"]: link.attrib["href"] for link in links}
    return found


def test_every_language_of_a_page_names_all_of_them_and_the_default() -> None:
    found = entries(*(page(each, "tax/vat.md") for each in LANGUAGES))
    links = {
        "en": "https://help.example.com/tax/vat/",
        "fr": "https://help.example.com/fr/tax/vat/",
        "de": "https://help.example.com/de/tax/vat/",
        "x-default": "https://help.example.com/tax/vat/",
    }
    assert found == dict.fromkeys((links["en"], links["fr"], links["de"]), links)


def test_a_page_that_is_not_translated_is_advertised_nowhere() -> None:
    pages = [page("en", "a.md"), page("fr", "a.md", translated=False), page("de", "a.md")]
    text = sitemap(site(*pages))
    assert "/de/a/" in text
    assert "/fr/a/" not in text
    assert 'hreflang="fr"' not in text


def dates(pages: Iterable[BuiltPage]) -> list[str | None]:
    root = ET.fromstring(sitemap(site(*pages)))
    return [url.findtext(f"{SITEMAP}lastmod") for url in root]


def test_the_date_is_that_of_the_languages_own_file() -> None:
    days = {"en": date(2026, 3, 1), "fr": date(2025, 12, 31), "de": None}
    assert dates(page(each, "a.md", modified=day) for each, day in days.items()) == ["2026-03-01", "2025-12-31", None]


def test_addresses_are_escaped() -> None:
    odd = BuiltPage("en", "a.md", "a&b/", "", translated=True)
    assert list(entries(odd)) == ["https://help.example.com/a&b/"]


def test_below_a_path_all_addresses_are_below_it() -> None:
    [(address, links)] = entries(page("en", "index.md"), address="https://example.com/guide/").items()
    assert {address, *links.values()} == {"https://example.com/guide/"}


@given(st.dictionaries(st.sampled_from(["a.md", "b/index.md", "index.md"]), st.sets(st.sampled_from(LANGUAGES))))
def test_whatever_is_translated_the_links_are_reciprocal(translated: dict[str, set[str]]) -> None:
    pages = [page(each, path, translated=each in some) for path, some in translated.items() for each in LANGUAGES]
    found = entries(*pages)
    assert len(found) == sum(map(len, translated.values()))
    for address, links in found.items():
        assert address in links.values()
        assert all(found[other] == links for other in links.values())


def test_robots_names_the_sitemap_and_forbids_nothing() -> None:
    text = robots(site(address="https://example.com/guide/"))
    assert "Sitemap: https://example.com/guide/sitemap.xml\n" in text
    assert "Disallow" not in text
