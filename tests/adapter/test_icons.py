"""A line never ends in an opening bracket."""

from mkdocs_adapter.icons import keep_icons

ICON = '<span class="twemoji"><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg></span>'


def test_a_bracket_stays_with_its_icon() -> None:
    kept = keep_icons(f"<p><strong>Edit</strong> ({ICON} pencil icon)</p>")
    assert kept == f'<p><strong>Edit</strong> <span class="hc-together">({ICON}</span> pencil icon)</p>'


def test_others_stay_as_they_are() -> None:
    html = f"<p>(see {ICON}) {ICON} <span>x</span> (<span>y</span>)</p>"
    assert keep_icons(html) == html
