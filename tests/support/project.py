"""The project as it is, copies of it with faults put in, and its build as a user runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "fr", "it", "de", "es", "pt", "nl")
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
    edit(configuration, "\n  features:\n", "\n  features:\n    - navigation.instant\n")
    return project


def variables(site_url: str | None = None, **more: str) -> dict[str, str]:
    """The environment that MkDocs runs in, whatever the caller's says of the site."""
    ours = {"SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    theirs = {name: value for name, value in os.environ.items() if name not in {"SITE_URL", "HELPCENTRE_TIMINGS"}}
    return {**theirs, **ours, **({"SITE_URL": site_url} if site_url else {}), **more}


def edit(file: Path, old: str, new: str) -> int:
    """Replace the one place in `file` that reads `old`; return the number of its line, from 1."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file}: {text.count(old)} times {old!r}"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def build(
    project: Path, *options: str, site_url: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` with these options in `project`; standard error, where MkDocs tells all, is in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=project,
        env=variables(site_url, **environment),
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
