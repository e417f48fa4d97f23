"""Searches without hits are counted nowhere, or at an address that is one."""

import pytest
from mkdocs.exceptions import Abort

from mkdocs_adapter.misses import misses_address


@pytest.mark.parametrize("extra", [{}, {"search_misses": ""}, {"search_misses": None}, {"other": "https://x.example"}])
def test_nothing_is_counted_unless_an_address_is_given(extra: dict[str, object]) -> None:
    assert misses_address(extra) == ""


@pytest.mark.parametrize("address", ["https://stats.example.com/no-hits", "/count", "https://x.example:8443/a?b=c"])
def test_an_address_is_taken_as_it_is(address: str) -> None:
    assert misses_address({"search_misses": address}) == address


@pytest.mark.parametrize(
    "address",
    ["http://x.example/", "//x.example/", "count", "javascript:alert(1)", "https://a:b@x.example/", "https:///x", 7,
     "https://x.example/ 'unsafe-inline'", "https://x.example;script-src *", "https://x.example,y", ["/count"]],
)  # fmt: skip
def test_anything_else_is_told_with_what_to_write(address: object) -> None:
    with pytest.raises(Abort, match=r"mkdocs\.yml: extra: search_misses is .*https://.*or leave it out"):
        misses_address({"search_misses": address})
