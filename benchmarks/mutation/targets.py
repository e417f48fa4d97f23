"""Links that lead elsewhere: another page, language, host, heading."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.headings import identified
from benchmarks.mutation.links import inline, shown
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_PAGE = r"^[^:#]+\.md"
_HOST = r"^https?://"


def _target(page: Page, link: re.Match[str], new: str, what: str) -> Mutation:
    return page.replace(link.start("url"), link.end("url"), new, f"{what}: {shown(page, link)} → {new}")


@fault
def link_to_other_page(page: Page, rng: Random) -> Mutation:
    """A link leads to another page that exists."""
    link = pick(rng, inline(page, _PAGE))
    here = link["url"].split("#")[0]
    pages = {other["url"].split("#")[0] for other in inline(page, _PAGE)}
    return _target(page, link, pick(rng, sorted(pages - {here})), "another page")


@fault
def links_exchanged(page: Page, rng: Random) -> Mutation:
    """Two links of different blocks have each other's target."""
    found = [
        (one, other)
        for one in inline(page)
        for other in inline(page)
        if one.start() < other.start()
        and one["url"] != other["url"]
        and page.block_at(page.line_of(one.start())) != page.block_at(page.line_of(other.start()))
    ]
    one, other = pick(rng, found)
    late = _target(page, other, one["url"], "exchanged")
    both = Page(late.text).replace(one.start("url"), one.end("url"), other["url"], late.what)
    return Mutation(both.text, (*both.places, *late.places), both.what)


@fault
def link_path_spoilt(page: Page, rng: Random) -> Mutation:
    """A letter or digit of an internal link's path is another one."""
    link = pick(rng, inline(page, _PAGE))
    path = link["url"].partition(".md")[0]
    name = path.rsplit("/", 1)[-1]
    return _target(page, link, link["url"].replace(name + ".md", words.spoilt(name, rng) + ".md"), "path spoilt")


@fault
def link_path_translated(page: Page, rng: Random) -> Mutation:
    """An internal link's path was translated with its words."""
    link = pick(rng, inline(page, _PAGE))
    name = link["url"].partition(".md")[0].rsplit("/", 1)[-1]
    new = words.slug(page.text[link.start("text") : link.end("text")].replace("`", "")) or "page"
    return _target(page, link, link["url"].replace(name + ".md", new + ".md"), "path translated")


@fault
def link_suffix_lost(page: Page, rng: Random) -> Mutation:
    """An internal link has lost its file's ending."""
    link = pick(rng, inline(page, _PAGE))
    return _target(page, link, link["url"].replace(".md", "", 1), "ending lost")


@fault
def link_to_other_language(page: Page, rng: Random) -> Mutation:
    """A link leads out of the reader's language."""
    link = pick(rng, inline(page, _PAGE))
    up = "../" * page.name.count("/")
    clean = re.sub(r"^(\.\./)+", "", link["url"])
    other = pick(rng, [code for code in ("en", *words.LANGUAGES) if code != page.language])
    return _target(
        page, link, pick(rng, [f"{up}../{other}/{clean}", f"/{other}/{clean.replace('.md', '/')}"]), "language"
    )


@fault
def link_to_other_host(page: Page, rng: Random) -> Mutation:
    """An outside link leads to a host that the source doesn't name."""
    link = pick(rng, inline(page, _HOST + r"[\w.-]+\.\w"))
    host = re.sub(r"(https?://)([^/]+)", r"\1\2-login.example", link["url"], count=1)
    return _target(page, link, pick(rng, [host, "https://example.net/" + link["url"].split("/")[-1]]), "another host")


@fault
def link_to_lookalike_host(page: Page, rng: Random) -> Mutation:
    """An outside link leads to a host whose name looks like the right one."""
    link = pick(rng, inline(page, _HOST + r"[^/]*[oil]"))
    match = re.match(r"(https?://)([^/]+)(.*)", link["url"], re.DOTALL)
    assert match
    host = match[2].translate(str.maketrans("oil", "0l1"))
    return _target(page, link, match[1] + host + match[3], "host that looks alike")


@fault
def link_made_insecure(page: Page, rng: Random) -> Mutation:
    """An outside link has lost its encryption: `http:` for `https:`."""
    link = pick(rng, inline(page, "^https://"))
    return _target(page, link, link["url"].replace("https:", "http:", 1), "insecure")


@fault
def link_outside_spoilt(page: Page, rng: Random) -> Mutation:
    """A letter or digit of an outside link's path is another one."""
    link = pick(rng, inline(page, _HOST + r"[^/]+/.*[a-z0-9]"))
    match = re.match(r"(https?://[^/]+/)(.*)", link["url"], re.DOTALL)
    assert match
    return _target(page, link, match[1] + words.spoilt(match[2], rng), "path spoilt")


@fault
def anchor_to_other_heading(page: Page, rng: Random) -> Mutation:
    """A link on the page leads to another of its headings."""
    link = pick(rng, inline(page, r"^#[\w-]"))
    others = [match[1] for _, match in identified(page) if match[1] != link["url"][1:]]
    return _target(page, link, "#" + pick(rng, others), "another heading")


@fault
def anchor_translated(page: Page, rng: Random) -> Mutation:
    """A link's anchor was translated, so that it reaches no heading."""
    link = pick(rng, inline(page, r"(^|\.md)#[\w-]"))
    new = words.slug(page.text[link.start("text") : link.end("text")].replace("`", "")) or "ancre"
    return _target(page, link, link["url"].split("#")[0] + "#" + new, "anchor translated")


@fault
def anchor_spoilt(page: Page, rng: Random) -> Mutation:
    """A letter or digit of an anchor is another one."""
    link = pick(rng, inline(page, r"(^|\.md)#[\w-]"))
    path, _, anchor = link["url"].partition("#")
    return _target(page, link, f"{path}#{words.spoilt(anchor, rng)}", "anchor spoilt")


@fault
def anchor_lost(page: Page, rng: Random) -> Mutation:
    """A link has lost its anchor and leads to the top of the page."""
    link = pick(rng, inline(page, r"\.md#[\w-]"))
    return _target(page, link, link["url"].split("#")[0], "anchor lost")


@fault
def link_to_other_page_of_host(page: Page, rng: Random) -> Mutation:
    """An outside link leads to another page of its host."""
    link = pick(rng, inline(page, _HOST + r"[^/]+/."))
    match = re.match(r"(https?://[^/]+/)", link["url"])
    assert match
    other = pick(rng, ["reference/start", "legal", "index.html", "docs/2/overview#top"])
    return _target(page, link, match[1] + other, "another page of the host")
