"""Two elements of a built page have the same id.

## Why

A link to that id reaches the first one only; labels and scripts take the wrong element.

## Fix

Give the second one another id. Where the ids are those of headings, write them out: `## Steps {#more-steps}`.

## Example

    site/pay/index.html:19:5: error: id "steps" is given to 2 elements of the page [built-id-duplicate]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell the second and each further element with an id."""
    for page in built.pages.values():
        for number, name in enumerate(page.repeated, start=1):
            which = page.repeated[:number].count(name)
            message = f'id "{name}" is given to {page.repeated.count(name) + 1} elements of the page'
            yield Flaw(page.file, message, name, attribute="id", target=f"id {name}", which=which)
