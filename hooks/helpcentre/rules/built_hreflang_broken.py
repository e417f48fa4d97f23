"""A built page names a version in another language by an address or a language that isn't one.

## Why

Search engines send French readers to the French page by what `hreflang` says. They drop what leads nowhere, and all of
it where the page doesn't name itself.

## Fix

Name each version once, by language (`fr`, `pt-BR`) and absolute address, the page itself among them.

## Example

    site/pay/index.html:8:9: error: hreflang "fr" leads nowhere: there is no fr/payy/ [built-hreflang-broken]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw
from helpcentre.built.versions import flaw, is_own, stands_for_itself, wrong


def check(built: Built) -> Iterator[Flaw]:
    """Tell each version that can't be used, and pages that leave themselves out."""
    for page in built.content():
        seen: set[str] = set()
        for number, each in enumerate(page.alternates):
            if fault := wrong(built, each, seen):
                yield flaw(page, number, f'hreflang "{each.language}" {fault}')
            seen.add(each.language.lower())
        named = [each for each in page.alternates if each.language != "x-default"]
        if named and stands_for_itself(built, page) and not any(is_own(built, page, each) for each in named):
            own = built.host.address(page.url)
            yield flaw(page, 0, f'the versions in other languages leave out the page itself, "{own}"')
