"""The list of a language's pages for readers that are machines: llms.txt.

Source of its form: https://llmstxt.org.
"""

from collections.abc import Iterator
from posixpath import dirname
from urllib.parse import urljoin

from helpcentre.publish.site import BuiltPage, BuiltSite


def llms_txt(site: BuiltSite, language: str) -> str:
    """List a language's pages, part by part, each with the address of its copy; the source's names the others too."""
    pages = [page for page in site.in_order() if page.language == language and page.listed]
    home = next((page for page in pages if page.url == site.home(language)), None)
    lines = [f"# {home.title}" if home else f"# {site.absolute(site.home(language))}", ""]
    if home and home.description:
        lines += [f"> {home.description}", ""]
    for part, members in _parts(pages, site.home(language)):
        lines += [f"## {part}", "", *(_entry(page, site) for page in members), ""]
    if language == site.source:
        others = [site.page_at(site.home(each)) for each in site.languages if each != language]
        entries = [f"- [{page.title}]({urljoin(site.absolute(page.url), 'llms.txt')})" for page in others if page]
        lines += ["## Optional", "", *entries, ""] if entries else []
    return "\n".join(lines)


def _parts(pages: list[BuiltPage], home: str) -> Iterator[tuple[str, list[BuiltPage]]]:
    folders = dict.fromkeys(dirname(page.source_path) for page in pages)
    for folder in folders:
        members = [page for page in pages if dirname(page.source_path) == folder]
        first = next((page for page in members if page.source_path == f"{folder}/index.md".lstrip("/")), members[0])
        yield first.title, sorted(members, key=lambda page: (page is not first, page.url.removeprefix(home)))


def _entry(page: BuiltPage, site: BuiltSite) -> str:
    about = f": {page.description}" if page.description else ""
    return f"- [{page.title}]({urljoin(site.absolute(page.url), 'index.md')}){about}"
