"""Which 404 page lies where, for hosts that look for the nearest one."""

from collections.abc import Mapping

from helpcentre.publish.site import BuiltSite, PublishError


def not_found_path(site: BuiltSite, language: str) -> str:
    """Give the site-relative path of a language's 404 page; the source language's serves the whole host."""
    return f"{site.home(language)}404.html"


def not_found_pages(site: BuiltSite, html: Mapping[str, str]) -> dict[str, str]:
    """Map the path of each language's 404 page to its HTML.

    Raises PublishError where a language has none, or one belongs to no language of the site.
    """
    if differing := sorted(set(site.languages) ^ set(html)):
        raise PublishError(f"one 404 page is needed for each language of the site; look at: {', '.join(differing)}")
    return {not_found_path(site, language): html[language] for language in site.languages}
