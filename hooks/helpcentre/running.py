"""Runs rules over what they look at: the pages one by one, in all their languages, and the site as a whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from helpcentre.consequences import explained
from helpcentre.document import Document
from helpcentre.rule import Rule, Told
from helpcentre.site import Edition, Pair, Site

Runner = Callable[[Site, Sequence[Rule]], Iterable[Told]]
"""Runs rules over a site: those about pages, and those about the site as a whole."""


def is_about_pages(rule: Rule) -> bool:
    """Tell whether a rule looks at one page at a time, or at one page and its translation."""
    return rule.scope in {Document, Pair}


def is_about_sites(rule: Rule) -> bool:
    """Tell whether a rule looks at a site as a whole."""
    return rule.scope is Site


def names(site: Site) -> list[str]:
    """Give the names of all pages, of whichever language, sorted."""
    return sorted({name for edition in site.editions for name in edition.pages})


def on_all(site: Site, rules: Sequence[Rule]) -> Iterator[Told]:
    """Run rules about pages over every page, and the others over the site."""
    about_pages = [rule for rule in rules if is_about_pages(rule)]
    for name in names(site):
        for edition in site.editions:
            yield from on_page(site, edition, name, about_pages)
    yield from on_site(site, [rule for rule in rules if is_about_sites(rule)])


def on_page(site: Site, edition: Edition, name: str, rules: Sequence[Rule]) -> Iterator[Told]:
    """Run rules about pages over the page `name` of an edition, and over it and its source; none if it hasn't any."""
    page = edition.pages.get(name)
    if page is None:
        return
    told: dict[str, list[Told]] = {}
    pair = site.pair(edition.language, name)
    for rule in rules:
        subject = pair if rule.scope is Pair else page
        context = (site,) if rule.wants_site else ()
        for fault in rule.check(subject, *context) if subject else ():
            where = fault.path or page.path
            told.setdefault(where, []).append(Told(rule.id, where, fault))
    for path, found in told.items():
        entry = site.find(path)
        yield from explained(found, entry[1]) if entry else found


def on_site(site: Site, rules: Sequence[Rule]) -> Iterator[Told]:
    """Run rules about the site as a whole; they say themselves which file each fault is in."""
    for rule in rules:
        yield from (Told(rule.id, fault.path or "", fault) for fault in rule.check(site))
