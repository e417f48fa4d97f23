"""Of the theme's styles, a site keeps those that its pages can use."""

import pytest

from helpcentre.publish import PublishError
from helpcentre.publish.styles import used_styles

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
        ":root{--unused:0}",
    ],
)
def test_what_can_be_used_stays(rule: str) -> None:
    kept = used_styles(f"{rule} .unused{{left:0}}", [PAGE], ["node.classList.add('shown')"])
    assert kept.replace(",.unused2", "") == rule.replace(",.unused2", "")


@pytest.mark.parametrize("rule", [".unused{top:0}", ".a .unused{top:0}", ".unused:hover,.gone{top:0}"])
def test_what_wants_a_class_that_nothing_has_goes(rule: str) -> None:
    assert used_styles(f".a{{left:0}} {rule}", [PAGE], []) == ".a{left:0}"


def test_what_a_page_says_changes_no_styles() -> None:
    page = '<script src="a.js"></script><p>.unused</p><script type="application/ld+json">{"name": "unused"}</script>'
    assert used_styles(".a{left:0} .unused{top:0}", [PAGE, f"{page}<script>add('b')</script>"], []) == ".a{left:0}"


def test_the_sites_own_styles_stay() -> None:
    assert ".unused" in used_styles(".a{left:0} .unused{top:0}", [PAGE], [], own=".unused{top:0}")


def test_an_animation_that_is_called_as_an_unused_class_stays() -> None:
    kept = used_styles("@keyframes fade{to{top:0}} .a{animation:fade 1s} .fade{top:0}", [PAGE], [])
    assert "@keyframes fade" in kept


def test_an_id_that_is_called_as_an_unused_class_stays() -> None:
    assert "#unused{top:0}" in used_styles("#unused{top:0} .unused{left:0}", [PAGE], [])


def test_styles_that_cannot_be_read_are_told() -> None:
    with pytest.raises(PublishError, match="the styles can't be read"):
        used_styles("a{top:0}} .b{", [], [])
