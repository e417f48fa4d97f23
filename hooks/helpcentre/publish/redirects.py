"""_redirects, for Netlify: where pages went, and the 404 pages of the languages, of which it knows the root's only."""

from helpcentre.publish.moved import Moved
from helpcentre.publish.moved import redirects as moves
from helpcentre.publish.not_found import not_found_path
from helpcentre.publish.site import BuiltSite


def redirects(site: BuiltSite, moved: Moved) -> str:
    """Make _redirects, for Netlify alone: Cloudflare takes no status 404 there and finds the nearest page itself.

    The first line that fits an address counts. The mark after 301 lets it count although there is a page at the old
    address, which is for the other hosts.
    """
    base, others = site.base_path, (each for each in site.languages if each != site.source)
    lines = [f"{base}{each.old}  {base}{each.new}  301!" for each in moves(site, moved)]
    lines += [f"{base}{site.home(each)}*  {base}{not_found_path(site, each)}  404" for each in others]
    return "".join(f"{line}\n" for line in lines)
