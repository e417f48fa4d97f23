"""_redirects: tells Netlify, which by itself knows the 404 page of the root only, about those of the languages."""

from helpcentre.publish.not_found import not_found_path
from helpcentre.publish.site import BuiltSite


def redirects(site: BuiltSite) -> str:
    """Make _redirects, for Netlify alone: Cloudflare takes no status 404 there and finds the nearest page itself."""
    base, others = site.base_path, (each for each in site.languages if each != site.source)
    return "".join(f"{base}{site.home(each)}*  {base}{not_found_path(site, each)}  404\n" for each in others)
