"""The project as it is, copies of it with faults put in, and its build as a user runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "fr", "de")
SOURCE = LANGUAGES[0]
TRANSLATIONS = LANGUAGES[1:]
_PARTS = ("docs", "l10n", "overrides", "hooks", "mkdocs.yml", "pyproject.toml")


def source_paths(language: str = SOURCE) -> list[str]:
    """The pages of a language: POSIX paths relative to its folder, in order."""
    folder = DOCS / language
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.md"))


def page_url(language: str, path: str) -> str:
    """The site-relative address that the page at `path` of `language` is published under."""
    home = "" if language == SOURCE else f"{language}/"
    return home + path.removesuffix(".md").removesuffix("index").rstrip("/") + ("" if path == "index.md" else "/")


def page_urls() -> list[str]:
    """The site-relative address of every page in every language."""
    return [page_url(language, path) for language in LANGUAGES for path in source_paths()]


def copy_project(folder: Path) -> Path:
    """Copy what a build reads into `folder`, which is made; it is no checkout, so that pages have no dates."""
    folder.mkdir(parents=True)
    for name in _PARTS:
        part = ROOT / name
        if part.is_dir():
            shutil.copytree(part, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(part, folder / name)
    return folder


def with_instant_navigation(project: Path) -> Path:
    """Turn on Material's instant navigation, which replaces pages without loading them."""
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    assert "\n  features:\n" in text
    with_instant = text.replace("\n  features:\n", "\n  features:\n    - navigation.instant\n")
    configuration.write_text(with_instant, encoding="utf-8")
    return project


def build(
    project: Path, *options: str, site_url: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` with these options in `project`; standard error, where MkDocs tells all, is in `stdout`."""
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1", **environment}
    variables.pop("SITE_URL", None)
    if site_url:
        variables["SITE_URL"] = site_url
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=project,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def built(project: Path, site: Path, *, site_url: str) -> Path:
    """Build `project` strictly into `site`, which is returned; fail the test with all that was told otherwise."""
    result = build(project, "--strict", "--site-dir", str(site), site_url=site_url)
    assert result.returncode == 0, result.stdout
    return site


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`: path relative to it, and content."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
