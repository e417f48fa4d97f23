"""The site, built once for all tests that read, serve or browse it: for a host's root and for a sub-path."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.loopback import find_port
from tests.support.project import ROOT, built

# How long an example takes says what else the machine does, not whether the code is right; and the same commit
# passes or fails each time. `--hypothesis-profile=widely` looks for examples that nobody has seen yet.
settings.register_profile("helpcentre", deadline=None, derandomize=True)
settings.register_profile("widely", deadline=None, max_examples=2000)
settings.load_profile("helpcentre")

ROOT_URL = "https://help.example.com/"
SUBPATH = "/support/pro-guide/"


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's folder for caches: not the one of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site for the root of a host."""
    return built(ROOT, tmp_path_factory.mktemp("root") / "site", site_url=ROOT_URL)


@pytest.fixture(scope="session")
def subpath_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site for a host's sub-path, as project pages on GitHub have one."""
    return built(ROOT, tmp_path_factory.mktemp("subpath") / "site", site_url=ROOT_URL.rstrip("/") + SUBPATH)


@pytest.fixture(scope="session")
def free_port() -> int:
    """A port that nothing listens on."""
    return find_port()
