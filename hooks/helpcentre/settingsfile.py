"""Where a project begins, and what its `pyproject.toml` says."""

from pathlib import Path

from helpcentre import config
from helpcentre.disk import read_text, shown


def project_root(start: Path) -> Path:
    """Give the nearest folder from `start` upwards that holds a `pyproject.toml`; `start` itself where none does."""
    folders = (start, *start.parents)
    return next((folder for folder in folders if (folder / "pyproject.toml").is_file()), start)


def load_settings(root: Path, file: Path | None = None) -> config.Settings:
    """Read the settings from `file`, or from `pyproject.toml` in `root`.

    Raises InputError when the file can't be read or what it says isn't valid.
    """
    path = file or root / "pyproject.toml"
    return config.read(read_text(path), shown(path))
