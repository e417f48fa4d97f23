"""robots.txt: everything may be read, and where the sitemap is."""

from helpcentre.publish.site import BuiltSite


def robots(site: BuiltSite) -> str:
    """Make robots.txt; crawlers ask for it at the root of a host only."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute('sitemap.xml')}\n"
