"""What many rules ask of a page, worked out once."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def kept(owner: object, name: str, make: Callable[[], T]) -> T:
    """Give what `make` makes for an owner that doesn't change, made once and kept for as long as the owner lives.

    It is a cached property whose code stands elsewhere: pages know nothing of those who look at them.
    """
    store: dict[str, T] = vars(owner)
    key = f"_kept_{name}"
    if key not in store:
        store[key] = make()
    return store[key]
