"""A host that plays the world outside, and a run over addresses of it, as quick as tests want it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from helpcentre.asking.exchanging import World
from helpcentre.asking.kept import Kept
from helpcentre.asking.limits import Limits
from helpcentre.asking.survey import Survey
from helpcentre.outside.mentions import distinct
from helpcentre.outside.model import Mention, Outside
from helpcentre.outside.policy import Policy
from tests.support.outside import OutsideHost, outside

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
QUICK = {"pause": 0.0, "step": 1.0, "request": 2.0, "patience": 3.0}

Ask = Callable[..., Outside]


@pytest.fixture
def host() -> Iterator[OutsideHost]:
    with outside() as host:
        yield host


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Ask for addresses; only this machine's own network is allowed beside the public ones."""

    def run(
        *addresses: str, cache: Path | None = None, now: datetime = NOW, allowed: str = "127.0.0.1/32", **limits: Any
    ) -> Outside:
        mentions = [_mention(number, address) for number, address in enumerate(addresses, start=1)]
        world = World(Policy([ip_network(allowed)]), Limits(**{**QUICK, **limits}))
        return Survey(world, Kept(cache), timedelta(hours=20), now).run(distinct(mentions), lambda *_: None)

    return run


def _mention(number: int, address: str) -> Mention:
    page, _, section = address.partition("#")
    return Mention("a.md", number, 1, address, page, section)
