"""Of the theme's styles, a site keeps those that its pages can use, and writes them into these."""

import pytest

from helpcentre.publish import PublishError
from helpcentre.publish.styles import Use, inline_styles, used_styles

PAGE = "<p class=\"a b\"><i class=c></i><b class='d'></b></p><script>add('js')</script>"


@pytest.mark.parametrize(
    "rule",
    [
        ".a{top:0}",
        ".b .c>.d{top:0}",
        "p,.unused2{top:0}",
        ".a:not(.unused){top:0}",
        ".shown{top:0}",
        ".js{top:0}",
        "p{top:0}",
        "[class=unused]{top:0}",
        "@media print{.a{top:0}}",
        ":root{--of-script:0}",
        ":root{--asked:0}p{top:var(--asked)}",
    ],
)
def test_what_can_be_used_stays(rule: str) -> None:
    kept = used_styles(f"{rule} .unused{{left:0}}", Use([PAGE], ["node.classList.add('shown', style('--of-script'))"]))
    assert kept.replace(",.unused2", "") == rule.replace(",.unused2", "")


@pytest.mark.parametrize(
    "rule", [".unused{top:0}", ".a .unused{top:0}", ".unused:hover,.gone{top:0}", ":root{--a:0;--b:var(--a)}"]
)
def test_what_wants_a_class_that_nothing_has_goes(rule: str) -> None:
    assert used_styles(f".a{{left:0}} {rule}", Use([PAGE], [])) == ".a{left:0}"


def test_what_a_page_says_changes_no_styles() -> None:
    page = '<script src="a.js"></script><p>.unused</p><script type="application/ld+json">{"name": "unused"}</script>'
    use = Use([PAGE, f"{page}<script>add('b')</script>"], [])
    assert used_styles(".a{left:0} .unused{top:0}", use) == ".a{left:0}"


def test_the_sites_own_styles_stay() -> None:
    assert ".unused" in used_styles(".a{left:0} .unused{top:0}", Use([PAGE], []), own=".unused{top:0}")


def test_an_animation_that_is_called_as_an_unused_class_stays() -> None:
    kept = used_styles("@keyframes fade{to{top:0}} .a{animation:fade 1s} .fade{top:0}", Use([PAGE], []))
    assert "@keyframes fade" in kept


def test_an_id_that_is_called_as_an_unused_class_stays() -> None:
    assert "#unused{top:0}" in used_styles("#unused{top:0} .unused{left:0}", Use([PAGE], []))


def test_styles_that_cannot_be_read_are_told() -> None:
    with pytest.raises(PublishError, match="the styles can't be read"):
        used_styles("a{top:0}} .b{", Use([], []))


def test_of_the_themes_scripts_only_names_with_a_hyphen_count() -> None:
    use = Use([PAGE], [], ["x.className='td-shown',k.add(`td-made__part`,n)"], absent=["td-made"])
    styles = ".td-shown{top:0}.n{top:1px}.td-made__part{top:2px}"
    assert used_styles(styles, use) == ".td-shown{top:0}"


def test_pages_have_the_styles_in_place_of_the_link() -> None:
    page = '<link rel="canonical" href="/"><link rel="stylesheet" href="../a/guide.1.css"><p>guide.1.css</p>'
    shown = inline_styles(page, "guide.1.css", r'a{content:"\2014"}')
    assert shown == r'<link rel="canonical" href="/"><style>a{content:"\2014"}</style><p>guide.1.css</p>'


@pytest.mark.parametrize("styles", ["a{background:url(b.png)}", 'a{background:url( "b.png")}', "a{content:'</STYLE>'}"])
def test_styles_that_cannot_stand_in_a_page_are_told(styles: str) -> None:
    with pytest.raises(PublishError, match="the styles can't stand in the pages"):
        inline_styles("", "a.css", styles)


def test_pictures_that_are_part_of_the_styles_can() -> None:
    styles = 'a{background:url("data:image/svg+xml,%3Csvg/%3E");filter:url(#b)}'
    assert inline_styles("<link href=a.css>", "a.css", styles) == f"<style>{styles}</style>"
