"""A link in the text of a built page leads to a page in another language, and doesn't say so.

## Why

The reader of a French page lands on an English one, and everything that he clicks from there is English.

## Fix

Link to the page in the language of the text. Where it is meant, say so: `hreflang="en"` at the link, as a language
selector has it.

## Example

    site/fr/pay/index.html:9:14: error: "../../invoices/" leads to a page in "en"; this one is in "fr", and there is
    fr/invoices/ [built-link-to-other-language]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Page
from helpcentre.built.versions import stands_for_itself
from helpcentre.languagecode import base


def check(built: Built) -> Iterator[Flaw]:
    """Tell each link to a page in another language where there is that page in the language of the link's page."""
    numbers: dict[str, set[int]] = {}
    for number, name in enumerate(built.numbers):
        numbers.setdefault(base(built.pages[name].language or ""), set()).add(number)
    for page in built.content():
        ours = page.language
        if not ours or not stands_for_itself(built, page):
            continue  # it shows another page's text, and links
        abroad = [built.pages[built.numbers[number]] for number in sorted(set(page.links) - numbers[base(ours)])]
        versions = {
            other.file: version for other in abroad if other.language and (version := _version(built, other, ours))
        }
        for lead in built.leading(page.file, versions) if versions else ():
            file = built.host.file(lead.path) or ""
            if lead.fragment and lead.fragment not in built.pages[file].ids:
                continue  # that is told already
            value, tag, attribute = lead.reference
            theirs, there = built.pages[file].language, versions[file].url
            message = f'"{value}" leads to a page in "{theirs}"; this one is in "{ours}", and there is {there}'
            yield Flaw(lead.file, message, value, tag, attribute, target=f"language {file}")


def _version(built: Built, page: Page, language: str) -> Page | None:
    found = next((each for each in page.alternates if base(each.language) == base(language)), None)
    return built.page_at(found.href) if found and page.is_content else None
