"""Raw HTML, scripts, handlers, frames and dangerous addresses that the source doesn't have."""

from random import Random

from benchmarks.mutation.links import inline, links, shown
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick


def _block(page: Page, rng: Random, *html: str) -> Mutation:
    block = pick(rng, [block for block in page.of("paragraph") if block.indent == 0])
    new = pick(rng, html)
    return page.insert(block.first, [new], f"added: {new}")


def _inside(page: Page, rng: Random, *html: str) -> Mutation:
    blocks = [page.span(b.first, b.last) for b in page.of("paragraph", "bullet", "step")]
    gaps = page.find(r"(?<=[^\W\d_]{2})[ ](?=[^\W\d_]{2})")
    gap = pick(rng, [gap for gap in gaps if any(start < gap.start() < end for start, end in blocks)])
    new = pick(rng, html)
    return page.replace(gap.start(), gap.end(), f" {new} ", f"added: {new}")


@fault
def raw_html_added(page: Page, rng: Random) -> Mutation:
    """Raw HTML stands there as a block."""
    styled = '<div style="position:fixed;inset:0">Promotion</div>'
    return _block(
        page, rng, styled, "<center>Promotion</center>", '<p class="hidden">Promotion</p>', "<marquee>!</marquee>"
    )


@fault
def inline_html_added(page: Page, rng: Random) -> Mutation:
    """Raw HTML stands there inside a sentence."""
    return _inside(
        page, rng, '<span style="color:red">!</span>', "<big>!</big>", "<blink>!</blink>", '<font size="7">!</font>'
    )


@fault
def script_added(page: Page, rng: Random) -> Mutation:
    """A script was brought in."""
    remote = '<script src="https://cdn.example.net/s.js"></script>'
    return _block(page, rng, "<script>alert(1)</script>", remote, "<SCRIPT type=module>alert(1)</SCRIPT>")


@fault
def inline_script_added(page: Page, rng: Random) -> Mutation:
    """A script was brought in inside a sentence."""
    return _inside(page, rng, "<script>alert(1)</script>", '<script src="//cdn.example.net/s.js"></script>')


@fault
def handler_added(page: Page, rng: Random) -> Mutation:
    """An event handler was brought in."""
    image = "<img src=x onerror=alert(1)>"
    return _inside(
        page,
        rng,
        image,
        '<b onclick="alert(1)">ici</b>',
        '<svg onload="alert(1)"></svg>',
        "<a ONMOUSEOVER='alert(1)'>x</a>",
    )


@fault
def handler_by_attributes(page: Page, rng: Random) -> Mutation:
    """An event handler was brought in by an attribute list."""
    link = pick(rng, links(page))
    new = pick(rng, ['{onclick="alert(1)"}', '{: onmouseover="alert(1)" }'])
    return page.replace(link.end(), link.end(), new, f"{new}: {shown(page, link)}")


@fault
def frame_added(page: Page, rng: Random) -> Mutation:
    """A frame, object or embedded page was brought in."""
    frame = '<iframe src="https://example.net/login"></iframe>'
    return _block(
        page, rng, frame, '<object data="https://example.net/x"></object>', '<embed src="https://example.net/x">'
    )


@fault
def form_added(page: Page, rng: Random) -> Mutation:
    """A form was brought in."""
    form = '<form action="https://example.net/"><input name="card"><button>OK</button></form>'
    return _block(page, rng, form, '<input type="password" name="p">')


@fault
def page_head_added(page: Page, rng: Random) -> Mutation:
    """A tag was brought in that works on the whole page."""
    refresh = '<meta http-equiv="refresh" content="0;url=https://example.net/">'
    style = "<style>body{display:none}</style>"
    return _block(
        page,
        rng,
        refresh,
        style,
        '<base href="https://example.net/">',
        '<link rel="stylesheet" href="//example.net/x.css">',
    )


@fault
def script_address(page: Page, rng: Random) -> Mutation:
    """A link runs a script: `javascript:`."""
    link = pick(rng, inline(page))
    new = pick(rng, ["javascript:alert%281%29", "JavaScript:alert%281%29", "vbscript:x"])
    return page.replace(link.start("url"), link.end("url"), new, f"{new}: {shown(page, link)}")


@fault
def data_address(page: Page, rng: Random) -> Mutation:
    """A link opens a page that it carries itself: `data:`."""
    link = pick(rng, inline(page))
    new = "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="
    return page.replace(link.start("url"), link.end("url"), new, f"{new[:15]}: {shown(page, link)}")


@fault
def outside_image_added(page: Page, rng: Random) -> Mutation:
    """An image of another host was brought in, which sees every reader."""
    return _inside(
        page, rng, "![](https://track.example.net/p.gif)", '<img src="https://track.example.net/p.gif" alt="">'
    )
