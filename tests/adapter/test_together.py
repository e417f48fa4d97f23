"""A line never ends in an opening bracket, nor in a piece of a short word."""

import pytest

from mkdocs_adapter.together import keep_together

ICON = '<span class="twemoji"><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg></span>'


def test_a_bracket_stays_with_its_icon() -> None:
    kept = keep_together(f"<p><strong>Edit</strong> ({ICON} pencil icon)</p>")
    assert kept == f'<p><strong>Edit</strong> <span class="hc-together">({ICON} pencil</span> icon)</p>'


@pytest.mark.parametrize(
    "word", ["e-mail", "E-Mail", "ci-dessous", "acceptez-le", "a-t-il", "self-service", "Royaume-Uni"]
)
def test_a_short_word_with_a_hyphen_stays_in_one(word: str) -> None:
    assert keep_together(f"<p>({word}).</p>") == f'<p>(<span class="hc-together">{word}</span>).</p>'


def test_a_name_of_two_words_stays_in_one() -> None:
    html = "<p>GoTo Admin, <a>GoTo Admins</a>, GoTo Customer Support</p>"
    kept = keep_together(html, ["GoTo Admin", "GoTo Customer Support", "GoTo"])
    assert kept == html.replace("GoTo Admin,", '<span class="hc-together">GoTo Admin</span>,')


def test_a_letter_stays_with_its_word_in_a_longer_one() -> None:
    assert keep_together("Kontakt-E-Mail-Adresse") == 'Kontakt-<span class="hc-together">E-Mail</span>-Adresse'


@pytest.mark.parametrize("text", ["EN 301 549", "(WCAG) 2.2", "Billing &gt;"])
def test_a_line_neither_ends_within_a_designation_nor_begins_with_the_sign_of_a_menu_path(text: str) -> None:
    kept = keep_together(f"<p>See {text} or this.</p>")
    assert kept == f'<p>See <span class="hc-together">{text}</span> or this.</p>'


@pytest.mark.parametrize("tag", ["strong", 'a href="x"'])
def test_a_short_label_stays_in_one(tag: str) -> None:
    end = f"</{tag.split(maxsplit=1)[0]}>"
    assert keep_together(f"<{tag}>Contact support{end}") == f'<{tag} class="hc-together">Contact support{end}'
    for other in ["Invoices", "Contact the support of us"]:
        assert keep_together(f"<{tag}>{other}{end}") == f"<{tag}>{other}{end}"


@pytest.mark.parametrize(
    "html",
    [
        f"<p>(see {ICON}) {ICON} <span>x</span> (<span>y</span>)</p>",
        "<p>PayPal-Zahlungen, US-Steuerbefreiung, x - y, -1, a--b</p>",
        '<p><a href="e-mail" title="e-mail"><code>e-mail</code></a><!-- e-mail --></p>',
        "<pre><code>an e-mail <b>x-y</b> z-a</code></pre><svg><text>e-mail</text></svg>",
    ],
)
def test_others_stay_as_they_are(html: str) -> None:
    assert keep_together(html) == html
