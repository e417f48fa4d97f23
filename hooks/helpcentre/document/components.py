"""Tags of a framework's components, as MDX has them: `<Since v="1.6" />`."""

import re

from helpcentre.document.rawhtml import Tag

# By spaces and new lines: as a list of strings these would take a page.
_WORDED = """
    title label alt caption description heading header text content summary tooltip placeholder value lang
"""
_READ = frozenset(_WORDED.split())
_ELSEWHERE = re.compile(r"\s|://")
_CODE = re.compile(r"^/[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/|$)")


def is_component(text: str, tag: Tag) -> bool:
    """Tell whether a tag of `text` is written as those of a framework's components are: `<Since />`."""
    first, second = text[tag.start + 1], text[tag.start + 2]
    return first.isupper() and (second.islower() or not second.isalnum())


def settings(text: str, tag: Tag) -> str:
    """Give the attributes of a component that say the same in every language, as `href=pay v=1.6`.

    Left out are those that readers read, whatever is made of words, and whole addresses, which are compared as such;
    languages' codes in paths don't count. Of a tag with expressions (`{…}`) none is given: they hold texts as well.
    """
    if "{" in text[tag.start : tag.end]:
        return ""
    found = []
    for name, (value, _) in sorted(tag.attributes.items()):
        if value and name not in _READ and not name.startswith(("aria-", "data-")) and not _ELSEWHERE.search(value):
            found.append(f"{name}={_CODE.sub('', value)}")
    return " ".join(found)
