import pytest
from selectolax.lexbor import LexborHTMLParser

from helpcentre.publish.text import Section, sections


def cut(body: str) -> list[Section]:
    article = LexborHTMLParser(f"<article>{body}</article>").css_first("article")
    assert article is not None
    return sections(article)


def text_of(body: str) -> str:
    [section] = cut(f"<h1>Title</h1>{body}")
    return section.text


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
        ("<details><summary>More</summary><p>Text</p></details>", "More – Text"),
        ('<div class="admonition"><p class="admonition-title">Result</p><p>It opens.</p></div>', "Result – It opens."),
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
    assert cut(body) == [
        Section("", "Payment cards", "Lead."),
        Section("steps", "Add a card", "First."),
        Section("deep", "Deeper", "Below. No id Still below."),
    ]


def test_an_id_used_twice_gives_one_entry() -> None:
    found = cut('<h1>A</h1><h2 id="b">B</h2><p>one</p><h2 id="b">C</h2><p>two</p>')
    assert [(each.id, each.text) for each in found] == [("", ""), ("b", "one C two")]
