"""Everything that is written once the site is built in all its languages: pure functions from pages to files."""

from collections.abc import Mapping
from typing import Any

from helpcentre.publish.site import BuiltPage, BuiltSite, PublishError

__all__ = ["BuiltPage", "BuiltSite", "PublishError", "artifacts"]


def artifacts(
    site: BuiltSite, words: Mapping[str, Mapping[str, Any]], not_found: Mapping[str, str]
) -> dict[str, bytes]:
    """Make the files that concern the site as a whole: site-relative path → content.

    `words` are the words of the chrome by language, `not_found` the HTML of each language's own 404 page. The same
    input gives the same bytes. Raises PublishError where the site can't be published as it was built.
    """
    return {"404.html" if not site.home(each) else f"{each}/404.html": html.encode() for each, html in not_found.items()}
