"""The nearest of some known names, for "did you mean"."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Give the known name that is spelt most like `name`, or None when none is much like it."""
    matches = get_close_matches(name, sorted(known), n=1, cutoff=cutoff)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Give `; did you mean "x"?` for the nearest known name, or nothing."""
    match = nearest(name, known, cutoff)
    return f'; did you mean "{match}"?' if match else ""
