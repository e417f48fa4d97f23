"""Sets of names, written as text: as lists of strings they would take a page."""


def words(text: str) -> frozenset[str]:
    """Give the words of `text`."""
    return frozenset(text.split())
