"""What is worked out for a page is kept no longer than the page: previews check for hours in one process."""

import gc
import weakref

from helpcentre.config import Settings
from helpcentre.document import parse
from helpcentre.engine import check
from helpcentre.site import Edition, Site

PAGE = "# {title} {{#a}}\n\nSee [the list](#a), **bold** and `code`: {number} km.\n\n1. One\n2. Two\n"


def test_nothing_of_a_check_outlives_it() -> None:
    source = parse(PAGE.format(title="Pay", number=5), "en/a.md")
    translation = parse(PAGE.format(title="Payer", number=6).replace("`code`", "code"), "fr/a.md")
    site = Site((Edition("en", "en", {"a.md": source}), Edition("fr", "fr", {"a.md": translation})))
    pages = weakref.ref(source), weakref.ref(translation)

    assert check(site, Settings(source="en", languages=("fr",))).findings
    del source, translation, site
    gc.collect()

    assert [page() for page in pages] == [None, None]
