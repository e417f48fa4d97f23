"""The site, built once for all tests: for a host's root, for a sub-path, and with instant navigation."""

from pathlib import Path

import pytest
from tests.support.project import ROOT, built, copy_project

ROOT_URL = "https://help.example.com/"
SUBPATH = "/support/pro-guide/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site for the root of a host."""
    return built(ROOT, tmp_path_factory.mktemp("root") / "site", site_url=ROOT_URL)


@pytest.fixture(scope="session")
def subpath_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site for a host's sub-path, as project pages on GitHub have one."""
    return built(ROOT, tmp_path_factory.mktemp("subpath") / "site", site_url=ROOT_URL.rstrip("/") + SUBPATH)


@pytest.fixture(scope="session")
def instant_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with Material's instant navigation, which replaces pages without loading them."""
    project = copy_project(tmp_path_factory.mktemp("instant") / "project")
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    assert "\n  features:\n" in text
    with_instant = text.replace("\n  features:\n", "\n  features:\n    - navigation.instant\n")
    configuration.write_text(with_instant, encoding="utf-8")
    return built(project, project / "site", site_url=ROOT_URL)
