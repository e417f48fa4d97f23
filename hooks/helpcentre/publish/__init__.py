"""Everything that is written once the site is built in all its languages: pure functions from pages to files."""

from collections.abc import Mapping

from helpcentre.publish.headers import headers
from helpcentre.publish.llms import llms_txt
from helpcentre.publish.moved import Moved, moved_pages
from helpcentre.publish.not_found import not_found_pages
from helpcentre.publish.pages import pages_json
from helpcentre.publish.plain import copy_path, plain_markdown
from helpcentre.publish.redirects import redirects
from helpcentre.publish.robots import robots
from helpcentre.publish.site import BuiltPage, BuiltSite, PublishError
from helpcentre.publish.sitemap import sitemap

__all__ = ["BuiltPage", "BuiltSite", "Moved", "PublishError", "artifacts"]


def artifacts(site: BuiltSite, not_found: Mapping[str, str], moved: Moved | None = None) -> dict[str, bytes]:
    """Make the files that concern the site as a whole: site-relative path → content.

    `not_found` is the HTML of each language's own 404 page, `moved` says where pages went. The same
    input gives the same bytes. Raises PublishError where the site can't be published as it was built.
    """
    moved = moved or Moved()
    pages = not_found_pages(site, not_found) | moved_pages(site, moved)
    files = dict(pages)
    files |= {copy_path(page): plain_markdown(page, site) for page in site.pages if page.listed and page.markdown}
    files |= {f"{site.home(each)}llms.txt": llms_txt(site, each) for each in site.languages}
    files |= {f"{site.home(each)}pages.json": pages_json(site, each) for each in site.languages}
    files |= {
        "_headers": headers(site, pages),
        "_redirects": redirects(site, moved),
        "robots.txt": robots(site),
        "sitemap.xml": sitemap(site),
    }
    return {path: content.encode() for path, content in sorted(files.items())}
