"""The index as the browser uses it: what is found, what is not, and in which order."""

import json
from typing import Any

import pytest

from helpcentre.publish.site import BuiltPage, PublishError
from helpcentre.search.compounds import Compounds
from helpcentre.search.index import PAGES_A_FILE, SearchFiles, search_files
from helpcentre.search.synonyms import Synonyms
from tests.publish.sites import page, site
from tests.search.node import run
from tests.support.search import received_text

Answer = dict[str, Any]


def made(*pages: BuiltPage, **synonyms: Synonyms) -> SearchFiles:
    return search_files(site(*pages, languages=("en", "fr", "de", "nl")), synonyms)


def ask(files: SearchFiles, language: str, *queries: str) -> list[Answer]:
    """What the engine answers."""
    folder = f"{'' if language == 'en' else f'{language}/'}search/"
    scripts = {path: text for path, text in files.files.items() if path.rpartition("/")[0] == folder.rstrip("/")}
    call = f"""(async () => {{
      const engine = helpcentreSearch.engine(received.get("index"))
      const answers = []
      for (const query of {json.dumps(queries)}) {{
        await engine.prepare(query, async name => received.get(name))
        answers.push(engine.search(query))
      }}
      return answers
    }})()"""
    answers: list[Answer] = run(language, call, *scripts.values())
    texts = {path: received_text(text) for path, text in scripts.items() if "/text-" in path}
    pages = [page for number in range(len(texts)) for page in texts[f"{folder}text-{number}.js"]]
    for each in (each for answer in answers for each in answer["pages"]):
        each["url"] = pages[each["id"]][0]
    return answers


def found(files: SearchFiles, language: str, *queries: str) -> list[list[str]]:
    """The addresses of the pages that each query finds, best first."""
    return [[each["url"] for each in answer["pages"]] for answer in ask(files, language, *queries)]


def text(language: str, path: str, title: str, body: str = "") -> BuiltPage:
    return page(language, path, f"<h1>{title}</h1><p>{body}</p>")


def test_a_word_counts_most_in_the_title_then_in_headings_then_in_the_text_then_in_pictures() -> None:
    filler = "<p>other words here</p>"
    files = made(
        page("en", "picture.md", f'<h1>One thing</h1>{filler}<img src="x.png" alt="quasar">'),
        page("en", "text.md", f"<h1>One thing</h1>{filler}<p>quasar</p>"),
        page("en", "heading.md", f'<h1>One thing</h1>{filler}<h2 id="a">quasar</h2><p>x</p>'),
        page("en", "title.md", f"<h1>One quasar</h1>{filler}"),
        en=Synonyms("en.yml", {}, {"keyword.md": ("quasar",)}, {}),
    )
    assert found(files, "en", "quasar") == [["title/", "heading/", "text/", "picture/"]]


def test_keywords_of_the_synonyms_and_of_the_front_matter_count_more_than_the_text() -> None:
    plain, keyed = text("en", "a.md", "One thing", "quasar"), text("en", "b.md", "One thing", "other")
    listed = Synonyms("en.yml", {}, {"b.md": ("a quasar",)}, {})
    assert found(made(plain, keyed, en=listed), "en", "quasar") == [["b/", "a/"]]
    fronted = BuiltPage("en", "b.md", "b/", keyed.html, translated=True, keywords=("quasar",))
    assert found(made(plain, fronted), "en", "quasar") == [["b/", "a/"]]


def test_what_customers_say_finds_what_the_guide_says() -> None:
    said = Synonyms("en.yml", {"invoice": ("receipt",)}, {}, {"invoice": 2})
    files = made(text("en", "a.md", "Your invoices"), text("en", "b.md", "Prices"), en=said)
    assert found(files, "en", "receipt", "receipts", "reciept") == [["a/"]] * 3
    assert files.faults == ()


def test_a_synonym_for_a_word_that_no_page_has_is_told() -> None:
    said = Synonyms("en.yml", {"bill": ("receipt",)}, {}, {"bill": 7})
    [fault] = made(text("en", "a.md", "Your invoices"), en=said).faults
    assert str(fault).startswith('en.yml:7: no page says "bill": take a word of the guide')


def test_slips_are_forgiven_by_the_length_of_the_word_and_told() -> None:
    files = made(text("en", "a.md", "Your invoice"), text("en", "b.md", "Authentication"), text("en", "c.md", "VAT"))
    queries = ("invocie", "invoise", "nvoice", "invoiss", "authentcaton", "VAD", "invoice")
    answers = ask(files, "en", *queries)
    urls = [[each["url"] for each in answer["pages"]] for answer in answers]
    assert urls == [["a/"], ["a/"], ["a/"], [], ["b/"], [], ["a/"]]
    assert [answer["meant"] for answer in answers][:2] == ["invoice", "invoice"]
    assert answers[-1]["meant"] is None


def test_what_is_like_nothing_but_in_a_slip_or_a_part_finds_nothing() -> None:
    """One of a few words that is in a text only, or a slip of a short word, isn't what was meant."""
    files = made(
        text("en", "a.md", "Your card", "The results are shown."), text("en", "b.md", "Prices", "Take a seat.")
    )
    assert found(files, "en", "football results", "chocolate cart", "purple seat covers") == [[], [], []]
    assert found(files, "en", "results", "cart", "football card") == [["a/"], ["a/"], ["a/"]]


def test_of_a_long_question_a_few_words_need_to_be_known() -> None:
    files = made(text("en", "a.md", "Your card"), text("en", "b.md", "Prices"))
    assert found(files, "en", "somebody please tell everybody where cards went yesterday") == [["a/"]]


def test_pages_that_answer_to_more_of_the_words_come_first() -> None:
    files = made(
        text("en", "a.md", "Card card card", "Other words."),
        text("en", "b.md", "Prices", "Whether a card is declined, and what a bank says then."),
    )
    assert found(files, "en", "card declined bank")[0][0] == "b/"


def test_stop_words_tell_pages_apart_whose_other_words_are_the_same() -> None:
    phrases = Synonyms("en.yml", {}, {"b.md": ("not for plans",), "a.md": ("with our plans",)}, {})
    files = made(text("en", "a.md", "Plans"), text("en", "b.md", "Plans"), en=phrases)
    assert found(files, "en", "plans, not for me") == [["b/", "a/"]]


def test_the_word_itself_comes_before_one_that_is_like_it() -> None:
    files = made(text("en", "a.md", "A quote"), text("en", "b.md", "A quota"), text("en", "c.md", "Quotes"))
    assert found(files, "en", "quote") == [["a/", "c/"]]


def test_half_words_are_found_while_typing() -> None:
    files = made(text("en", "a.md", "Subscriptions"), text("en", "b.md", "Other"))
    assert found(files, "en", "su", "subscr", "our subs") == [["a/"]] * 3


def test_stop_words_do_not_empty_a_question() -> None:
    files = made(text("en", "a.md", "When am I billed?"), text("en", "b.md", "Prices", "when and how"))
    assert found(files, "en", "when", "how will it be", "when billed") == [["a/"], [], ["a/"]]


def test_words_joined_and_divided_are_found() -> None:
    files = made(text("en", "a.md", "Pay by PayPal"), text("en", "b.md", "Your credit card"))
    assert found(files, "en", "pay pal", "creditcard") == [["a/"], ["b/"]]


def test_a_word_typed_in_pieces_is_asked_for_in_one() -> None:
    files = made(
        text("en", "sum.md", "Money", "The subtotal is shown."),
        text("en", "log.md", "LogMeIn", "A product."),
        text("en", "subs.md", "Subscriptions", "Each subscription has a total. Tell me what came in."),
    )
    assert found(files, "en", "sub total", "log me in") == [["sum/"], ["log/"]]
    both = made(text("en", "card.md", "Your credit card"), text("en", "one.md", "Your creditcard"))
    assert {*found(both, "en", "credit card")[0]} == {"card/", "one/"}, "words that the guide knows are asked for too"


def test_compounds_are_found_by_their_parts() -> None:
    files = made(
        text("de", "a.md", "Rechnungsadresse", "Die Adresse."), text("de", "b.md", "Rechnung"),
        text("nl", "a.md", "Factuuradres", "Het adres."), text("nl", "b.md", "Factuur"),
        *(text("nl", f"{number}.md", f"Pagina {number}") for number in range(10)),
    )  # fmt: skip
    assert found(files, "de", "Adresse", "Rechnungsadressen") == [["a/"], ["a/"]]
    assert found(files, "nl", "adres", "factuur") == [["a/"], ["b/", "a/"]]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rechnungsadresse", ("rechnung", "adresse")),
        ("kartendaten", ("karte", "daten")),
        ("steuerbefreiung", ("steuer", "befreiung")),
        ("adresse", ()),
        ("hausboot", ()),
    ],
)
def test_a_compound_is_taken_apart_where_a_part_is_known(word: str, parts: tuple[str, ...]) -> None:
    known = Compounds("de", ["rechnung", "adresse", "karte", "daten", "steuer"])
    assert known.parts(word) == parts
    assert Compounds("en", ["rechnung", "adresse"]).parts(word) == ()


def test_readers_of_a_translation_may_ask_with_the_english_title() -> None:
    files = made(text("en", "a.md", "Invoices"), text("de", "a.md", "Rechnungen"), text("de", "b.md", "Preise"))
    assert found(files, "de", "invoice") == [["a/"]]


def test_a_page_that_answers_comes_before_a_part() -> None:
    files = made(text("en", "tax/index.md", "Taxes"), text("en", "tax/how.md", "Taxes"))
    assert found(files, "en", "taxes") == [["tax/how/", "tax/"]]


def test_lists_of_links_are_the_words_of_other_pages() -> None:
    links = '<ul><li><a href="../b/">Quasars</a></li></ul><ul><li><a href="https://x.example">Comets</a></li></ul>'
    files = made(page("en", "a.md", f"<h1>One</h1>{links}"), text("en", "b.md", "Quasars"))
    assert found(files, "en", "quasars", "comets") == [["b/"], ["a/"]]


def test_a_section_of_links_alone_is_shown_in_no_hit() -> None:
    links = '<ul><li><a href="../b/">Quasars</a></li></ul>'
    sections = f'<h2 id="steps">Steps</h2><p>Do this.</p><h2 id="related">Related</h2>{links}'
    files = made(page("en", "a.md", f"<h1>One</h1><p>Lead.</p>{sections}"))
    [[_, _, shown]] = received_text(files.files["search/text-0.js"])
    assert [identity for identity, _, _ in shown] == ["", "steps"]


def test_an_index_holds_its_languages_own_pages_only() -> None:
    untranslated = page("de", "a.md", "<h1>Invoices</h1>", translated=False)
    files = made(text("en", "a.md", "Invoices"), untranslated, text("de", "b.md", "Preise"))
    assert [page[:2] for page in received_text(files.files["de/search/text-0.js"])] == [["b/", "Preise"]]
    assert made(text("en", "a.md", "Invoices")).files.keys() >= {"fr/search/index.js"}, "a language without pages"


def test_texts_are_cut_into_files_that_hits_load() -> None:
    files = made(*(text("en", f"{number:02}.md", f"Page {number}", "Text.") for number in range(PAGES_A_FILE + 1)))
    texts = [received_text(files.files[f"search/text-{number}.js"]) for number in (0, 1)]
    assert [len(each) for each in texts] == [PAGES_A_FILE, 1]
    title = f"Page {PAGES_A_FILE}"
    assert texts[1][0] == [f"{PAGES_A_FILE}/", title, [["", title, "Text."]]]


def test_an_index_that_is_cut_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [
        text("en", "a.md", "Your invoices"),
        text("en", "b.md", "Credit card by PayPal"),
        text("en", "c.md", "VAT"),
    ]
    queries = ("invoices", "invocie", "credi", "pay pal", "vat", "nothing", "card invoice")
    whole = found(made(*pages), "en", *queries)
    monkeypatch.setattr("helpcentre.search.shards.WHOLE", 0)
    monkeypatch.setattr("helpcentre.search.shards._FILE", 60)
    cut = made(*pages)
    assert sum("/terms-" in path for path in cut.files) > 3
    assert any("/beginnings-" in path for path in cut.files)
    assert found(cut, "en", *queries) == whole == [["a/"], ["a/"], ["b/"], ["b/"], ["c/"], [], ["a/", "b/"]]


@pytest.mark.parametrize("slip", ["nvoices", "ivnoices", "imvoices", "onvoices", "iinvoices", "xinvoices", "ivoices"])
def test_a_slip_in_the_first_letters_is_forgiven_where_the_index_is_cut_by_them(
    monkeypatch: pytest.MonkeyPatch, slip: str
) -> None:
    monkeypatch.setattr("helpcentre.search.shards.WHOLE", 0)
    monkeypatch.setattr("helpcentre.search.shards._FILE", 60)
    pages = [text("en", f"{name}.md", f"{name.title()} pages") for name in ("cards", "taxes", "quotes", "zebras")]
    cut = made(text("en", "a.md", "Your invoices"), *pages)
    assert sum("/terms-" in path for path in cut.files) > 3
    [answer] = ask(cut, "en", slip)
    assert [each["url"] for each in answer["pages"]] == ["a/"]
    assert answer["meant"] == "invoices"


def test_a_page_without_article_is_an_error_that_names_it() -> None:
    with pytest.raises(PublishError, match="fr/a/"):
        made(BuiltPage("fr", "a.md", "fr/a/", "<p>no article</p>", translated=True))


def test_hostile_questions_are_answered_in_time() -> None:
    files = made(text("en", "a.md", "Invoices"))
    hostile = [
        "x" * 200,
        "a " * 100,
        "(.*)+$ \\ [",
        "\u202e\u0000\U0001f4a9",
        "__proto__ constructor toString",
        "-",
        "",
    ]
    assert [answer["pages"] for answer in ask(files, "en", *hostile)] == [[]] * len(hostile)


def test_one_word_of_a_customers_phrase_is_not_enough_among_others() -> None:
    listed = Synonyms("en.yml", {}, {"a.md": ("quasar bill", "pulsar")}, {})
    files = made(text("en", "a.md", "One thing", "a bill"), text("en", "b.md", "Other"), en=listed)
    assert found(files, "en", "quasar telescope", "bill telescope") == [[], []]
    assert found(files, "en", "quasar", "quasar bill", "pulsar telescope") == [["a/"]] * 3


def test_a_page_is_meant_where_all_words_of_a_customers_phrase_are_asked_for() -> None:
    pages = (
        text("en", "update.md", "Pass on to another card", "Cards pass. A card passes."),
        text("en", "declined.md", "Payment problems", "What to do."),
    )
    files = made(*pages, en=Synonyms("en.yml", {}, {"declined.md": ("card won't pass",)}, {}))
    assert found(files, "en", "my card won't pass", "pass card") == [["declined/", "update/"], ["update/", "declined/"]]


def test_a_verb_that_is_parted_finds_what_the_guide_says_of_it() -> None:
    files = made(
        text("nl", "a.md", "Wanneer wij afschrijven"),
        text("nl", "b.md", "Iets anders", "schrijven"),
        text("de", "a.md", "Abo abmelden"),
        text("de", "b.md", "Etwas anderes"),
    )
    assert found(files, "nl", "wanneer schrijven jullie af") == [["a/"]]
    assert found(files, "nl", "af jullie schrijven") == [[]], "the particle comes after its verb"
    assert found(files, "de", "wie melde ich mich ab") == [["a/"]]


def test_words_that_have_lost_their_spaces_are_found_with_the_small_words_between_them() -> None:
    files = made(text("fr", "a.md", "Le numéro de TVA"), text("fr", "b.md", "Le numéro"), text("fr", "c.md", "La TVA"))
    assert found(files, "fr", "numerodetva") == [["a/"]]


def test_a_form_of_a_word_that_is_typed_in_pieces_finds_it() -> None:
    files = made(text("fr", "a.md", "Réactiver"), text("fr", "b.md", "Activités"))
    assert found(files, "fr", "ré activez") == [["a/"]]


def test_of_two_words_joined_either_will_do_where_no_page_has_both() -> None:
    files = made(text("de", "a.md", "Steuer"), text("de", "b.md", "Fragen"), text("de", "c.md", "Anderes"))
    assert sorted(found(files, "de", "Steuerfragen")[0]) == ["a/", "b/"]
    files = made(text("de", "a.md", "Steuer"), text("de", "b.md", "Fragen"), text("de", "c.md", "Fragen zur Steuer"))
    assert found(files, "de", "Steuerfragen") == [["c/"]]


def test_what_is_two_stems_is_rather_a_slip_where_words_are_not_joined() -> None:
    files = made(text("fr", "a.md", "Abonnement"), text("fr", "b.md", "Abonner", "mentir"))
    [answer] = ask(files, "fr", "abonnment")
    assert answer["meant"] == "abonnement"


def test_who_types_an_accent_means_it() -> None:
    files = made(text("de", "a.md", "Der Kunde"), text("de", "b.md", "Wie Sie einen Dienst in drei Schritten kündigen"))
    assert found(files, "de", "künd") == [["b/", "a/"]]
    assert found(files, "de", "kund")[0][0] == "a/"
