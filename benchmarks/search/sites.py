"""The two sites that are asked: the help centre as it is built, and the same pages built by the raw stack."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
LANGUAGES = {"en": "English", "fr": "Français", "it": "Italiano", "de": "Deutsch", "es": "Español", "pt": "Português",
             "nl": "Nederlands"}  # fmt: skip


def help_centre(folder: Path) -> Path:
    """Build the help centre into a folder of `folder`. Raises SystemExit with what was told where that fails."""
    return _build(ROOT / "mkdocs.yml", folder / "ours")


def raw_stack(folder: Path) -> Path:
    """Build the same pages with MkDocs, Material and static-i18n alone: its search has one lunr index for all."""
    languages = [
        {"locale": code, "name": name, "build": True, "default": code == "en"} for code, name in LANGUAGES.items()
    ]
    settings = {
        "site_name": "Raw stack",
        "site_url": "http://127.0.0.1/",
        "docs_dir": str(ROOT / "docs"),
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    file = folder / "raw.yml"
    file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return _build(file, folder / "raw")


def _build(settings: Path, site: Path) -> Path:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(settings), "--site-dir", str(site)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise SystemExit(f"{settings.name} can't be built:\n{result.stdout}{result.stderr}")
    return site
