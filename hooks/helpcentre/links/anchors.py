"""Which section a link's fragment reaches, and which one it was meant to."""

from helpcentre.align import explicit_id
from helpcentre.document import Block, Document, Link
from helpcentre.links.resolve import Reached, Resolver
from helpcentre.site import Edition, Site
from helpcentre.suggest import nearest


def has_anchor(reached: Reached) -> bool:
    """Tell whether the fragment is on the page; true where there is none, or none that the page would have."""
    fragment = reached.fragment
    if reached.document is None or not fragment or fragment == "top":
        return True
    # Content tabs, code lines and text fragments get their ids from the renderer and the browser.
    return fragment in reached.document.ids or fragment.startswith(("__", ":~:"))


def cause(site: Site, edition: Edition, reached: Reached) -> str | None:
    """Name the rule that tells why the id is missing: its heading is, or has another id, while the source has it."""
    pair = site.pair(edition.language, reached.name)
    if pair is None or reached.edition is not edition:
        return None
    heading = _heading(pair.source, reached.fragment)
    if heading is None or explicit_id(heading) is None:
        return None
    return "heading-missing" if pair.headings.translation_of(heading) is None else "heading-id"


def meant(site: Site, edition: Edition, name: str, link: Link, reached: Reached) -> tuple[str | None, bool]:
    """Give the id that the link was most likely to reach, and whether that is sure."""
    wanted = _by_source(site, edition, name, link, reached)
    if wanted:
        return wanted, True
    assert reached.document is not None, "only a page has ids"
    return nearest(reached.fragment or "", reached.document.ids), False


def _by_source(site: Site, edition: Edition, name: str, link: Link, reached: Reached) -> str | None:
    """Look where the counterpart of the link goes in the source, and which section renders that one here."""
    here, there = site.pair(edition.language, name), site.pair(edition.language, reached.name)
    if here is None or there is None:
        return None
    fragments = _fragments(site, name, here.source, reached.name)
    # What the translation's other links reach already was not meant by this one.
    taken = _fragments(Site((edition,)), name, here.translation, reached.name)
    candidates = [fragment for fragment in fragments if fragment not in taken] or fragments
    if len(set(candidates)) != 1:
        return None
    heading = _heading(there.source, candidates[0])
    rendered = there.headings.translation_of(heading) if heading else None
    return rendered.anchor.id if rendered and rendered.anchor else None


def _fragments(site: Site, name: str, document: Document, target: str) -> list[str]:
    """Give the fragments of a page's links to the page `target`."""
    resolver = Resolver(site, site.source)
    found = [resolver.resolve(name, link.target, link.form) for link in document.links if "#" in link.target]
    return [
        reached.fragment
        for reached in found
        if isinstance(reached, Reached) and reached.name == target and reached.fragment and has_anchor(reached)
    ]


def _heading(document: Document, fragment: str | None) -> Block | None:
    return next((h for h in document.headings if h.anchor and h.anchor.id == fragment), None)
