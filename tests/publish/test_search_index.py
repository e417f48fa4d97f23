import re
import unicodedata
from typing import Any

import pytest

from helpcentre.publish.search_index import SEPARATOR, search_index
from helpcentre.publish.site import BuiltPage, PublishError
from tests.publish.sites import page, site


def docs(*pages: BuiltPage, language: str = "en") -> list[dict[str, str]]:
    found: list[dict[str, str]] = search_index(site(*pages), language)["docs"]
    return found


def text_of(body: str) -> str:
    [entry] = docs(page("en", "index.md", f"<h1>Title</h1>{body}"))
    return entry["text"]


def words(text: str) -> list[str]:
    return [word for word in re.split(SEPARATOR, text) if word]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<ul><li>One</li><li>Two</li></ul>", "One Two"),
        ("<table><tr><th>A</th><td>B</td></tr><tr><td>C</td></tr></table>", "A B C"),
        ("<p>one<br>two</p>", "one two"),
        ("<p>Choose <strong>Edit</strong>.</p>", "Choose Edit."),
        ("<p>Billing &gt; Invoices &amp; more &lt;3</p>", "Billing > Invoices & more <3"),
        ("<p>un\n  deux\ttrois</p>", "un deux trois"),
        ("<p>factures\u202f? 15\u00a0jours</p>", "factures\u202f? 15\u00a0jours"),
        ("<p>Rechnungs\u00adadresse Zahlungs<wbr>methode a\u200bb</p>", "Rechnungsadresse Zahlungsmethode ab"),
        ("<p>a</p><script>b()</script><style>p{}</style><template>c</template><noscript>d</noscript>", "a"),
        ("<nav>menu</nav><p>a</p><footer>imprint</footer><button>Copy</button>", "a"),
        ('<p>a</p><p hidden>b</p><p data-search-exclude>c</p><aside class="md-source-file">2026</aside>', "a"),
        ('<a class="md-content__button md-icon" title="Edit">e</a><p>a</p>', "a"),
        ('<p>(<span class="twemoji"><svg><title>no</title><path/></svg></span> pencil icon)</p>', "(pencil icon)"),
        ('<p>Choose <svg><path/></svg> here, or <svg></svg>.</p><p>a <svg></svg>b</p>', "Choose here, or. a b"),
        ('<p>Choose <svg aria-label="pencil"></svg> or <span role="img" aria-label="bin">x</span></p>',
         "Choose pencil or bin"),
        ('<p>See <img src="a.png" alt="the cart">.</p><p><img src="b.png"> and this</p>', "See the cart. and this"),
        ("<!-- helpcentre: allow x, y --><p>a</p>", "a"),
        ("<details><summary>More</summary><p>Text</p></details>", "More Text"),
        ('<div class="tabbed-labels"><label>One</label><label>Two</label></div>', "One Two"),
    ],
)  # fmt: skip
def test_text_is_what_the_reader_sees(html: str, text: str) -> None:
    assert text_of(html) == text


def test_a_page_is_cut_at_the_headings_that_can_be_linked_to() -> None:
    link = '<a class="headerlink" href="#x" title="Link">¶</a>'
    body = f"""<h1 id="cards">Payment <em>cards</em>{link}</h1><p>Lead.</p>
        <h2 id="steps">Add a card{link}</h2><ol><li>First.</li></ol>
        <div class="admonition"><h3 id="deep">Deeper{link}</h3><p>Below.</p></div><h4>No id</h4><p>Still below.</p>"""
    assert docs(page("en", "payment-methods/cards.md", body)) == [
        {"location": "payment-methods/cards/", "title": "Payment cards", "text": "Lead."},
        {"location": "payment-methods/cards/#steps", "title": "Add a card", "text": "First."},
        {"location": "payment-methods/cards/#deep", "title": "Deeper", "text": "Below. No id Still below."},
    ]


def test_locations_are_relative_to_the_languages_home() -> None:
    pages = [page("fr", path, '<h1 id="a">A</h1><h2 id="b">B</h2>') for path in ("index.md", "tax/index.md")]
    assert [each["location"] for each in docs(*pages, language="fr")] == ["", "#b", "tax/", "tax/#b"]


def test_an_id_used_twice_gives_one_entry() -> None:
    found = docs(page("en", "index.md", '<h1>A</h1><h2 id="b">B</h2><p>one</p><h2 id="b">C</h2><p>two</p>'))
    assert [(each["location"], each["text"]) for each in found] == [("", ""), ("#b", "one C two")]


def test_a_page_without_h1_is_called_by_its_title() -> None:
    assert docs(page("en", "index.md", "<p>a</p>")) == [{"location": "", "title": "Page - Site", "text": "a"}]


def test_an_index_holds_its_languages_own_pages_only() -> None:
    pages = [
        page("en", "a.md", "<h1>English</h1>"),
        page("fr", "a.md", "<h1>Français</h1>"),
        page("de", "a.md", "<h1>English</h1>", translated=False),
    ]
    assert [each["title"] for each in docs(*pages, language="fr")] == ["Français"]
    assert docs(*pages, language="de") == []


def test_a_page_without_article_is_an_error_that_names_it() -> None:
    lost = BuiltPage("fr", "a.md", "fr/a/", "<p>no article</p>", translated=True)
    with pytest.raises(PublishError, match="fr/a/"):
        docs(lost, language="fr")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’abonnement d'un an", ["l", "abonnement", "d", "un", "an"]),
        ("Munich/Zürich", ["Munich", "Zürich"]),
        ("E-Mail-Adresse, Kontakt‑E‑Mail", ["E", "Mail", "Adresse", "Kontakt", "E", "Mail"]),
        ("15\u00a0jours\u202f? «\u00a0oui\u202f»", ["15", "jours", "oui"]),
        ("„Rechnung“ – (PSD2)…", ["Rechnung", "PSD2"]),
        ("Billing\ue001Invoices a>b<c", ["Billing", "Invoices", "a", "b", "c"]),
        ("LogMeIn GoTo/LogMeIn GoToMyPC", ["LogMeIn", "GoTo", "LogMeIn", "GoToMyPC"]),
        ("$25 25€ 5\u202f% ½ 1º ção µ", ["25", "25", "5", "½", "1º", "ção", "µ"]),
        ("¿qué? ¡sí! l·l naïve œuvre Straße", ["qué", "sí", "l", "l", "naïve", "œuvre", "Straße"]),
    ],
)
def test_words_are_divided_as_readers_of_each_language_divide_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


LATIN_AND_SIGNS = [*range(0x20, 0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20C1), *range(0x2190, 0x2400)]


def test_letters_and_digits_hold_together_and_all_other_signs_divide() -> None:
    holding = {sign for sign in map(chr, LATIN_AND_SIGNS) if words(f"ab{sign}cd") == [f"ab{sign}cd"]}
    dividing = {sign for sign in map(chr, LATIN_AND_SIGNS) if words(f"ab{sign}cd") == ["ab", "cd"]}
    assigned = {sign for sign in map(chr, LATIN_AND_SIGNS) if unicodedata.category(sign) != "Cn"}
    letters = {sign for sign in assigned if unicodedata.category(sign)[0] in "LMN"}
    assert (holding & assigned, dividing & assigned) == (letters, assigned - letters)


def test_the_separator_is_one_that_javascript_compiles_without_flags() -> None:
    assert not re.search(r"\\[pPNUxAZ]|\(\?|\[:", SEPARATOR)


@pytest.mark.parametrize(
    ("language", "lang", "pipeline"),
    [
        ("en", ["en"], ["stemmer", "stopWordFilter"]),
        ("fr", ["fr"], ["stemmer", "stopWordFilter"]),
        ("pt-BR", ["pt"], ["stemmer", "stopWordFilter"]),
        ("eo", ["en"], []),
    ],
)
def test_a_language_gets_its_own_analysis_or_none(language: str, lang: list[str], pipeline: list[str]) -> None:
    config: dict[str, Any] = search_index(site(languages=("en", language)), language)["config"]
    assert (config["lang"], config["pipeline"]) == (lang, pipeline)
    assert config["fields"]["title"]["boost"] > config["fields"]["text"]["boost"]
