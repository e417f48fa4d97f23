"""A link names a section that the page it leads to doesn't have.

## Why

The reader lands at the top of the page and has to look for what the link promised. Ids are looked up on the page of
the link's own language, since that is the page the reader gets.

## Fix

Write the id of the section, which is the same in every language. Where the source's link reaches a section, the
message names the id that this section has here.

## Example

    docs/fr/pay.md:9:14: error: no section "etapes" in docs/fr/cancel.md; did you mean "steps"? [anchor-broken]
"""

from collections.abc import Iterator

from helpcentre.document import Link
from helpcentre.finding import Fix
from helpcentre.links.anchors import cause, has_anchor, meant
from helpcentre.links.resolve import Reached, Resolver
from helpcentre.rule import Fault
from helpcentre.site import Edition, Site


def check(site: Site) -> Iterator[Fault]:
    """Tell every link whose fragment is no id of the page that it reaches."""
    for edition in site.editions:
        resolver = Resolver(site, edition)
        for name, page in edition.pages.items():
            for link in page.links:
                if "#" in link.target:
                    reached = resolver.resolve(name, link.target, link.form)
                    if isinstance(reached, Reached) and not has_anchor(reached):
                        yield _fault(site, edition, name, link, reached)


def _fault(site: Site, edition: Edition, name: str, link: Link, reached: Reached) -> Fault:
    assert reached.document is not None, "what is no page has no ids to look up"
    suggestion, sure = meant(site, edition, name, link, reached)
    page = edition.pages[name]
    where = "on this page" if reached.document is page else f"in {reached.document.path}"
    at = link.target_at
    fragment = link.target.partition("#")[2]
    fix = None
    if sure and suggestion and at and at.line == at.end_line:
        fix = Fix(at.line, at.end_column - len(fragment), at.line, at.end_column, suggestion)
    return Fault(
        line=link.line,
        column=link.column,
        message=f'no section "{reached.fragment}" {where}' + (f'; did you mean "{suggestion}"?' if suggestion else ""),
        fix=fix,
        path=page.path,
        follows_from=cause(site, edition, reached),
    )
