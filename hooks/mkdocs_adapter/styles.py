"""The theme's styles as one file: a browser paints nothing before it has all of them, and each is a round trip."""

import hashlib
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

_NAME = "guide"


def join_styles(config: MkDocsConfig) -> str:
    """Put one file, named by its content, in the place of the configuration's `extra_css`; return its text.

    Styles that no folder of the theme holds, those of another host among them, raise Abort. The configuration is that
    of the first language; the others go on with it.
    """
    text = "\n".join(_read(str(path), config) for path in config.extra_css)
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    folder = PurePosixPath(config.extra_css[0]).parent if config.extra_css else PurePosixPath()
    config.extra_css = [(folder / f"{_NAME}.{digest}.min.css").as_posix()] if text else []
    return text


def add_styles(files: Files, config: MkDocsConfig, text: str) -> None:
    """Add the file to those that are published."""
    for path in config.extra_css:
        files.append(File.generated(config, path, content=text))


def _read(path: str, config: MkDocsConfig) -> str:
    for folder in config.theme.dirs:
        file = Path(folder) / path
        if file.is_file():
            return file.read_text(encoding="utf-8")
    raise Abort(f"mkdocs.yml: extra_css: {path} is in no folder of the theme; put it into overrides/")
