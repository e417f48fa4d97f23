"""All styles as one, the theme's among them, and within each page: a browser paints nothing before it has them all."""

import hashlib
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from helpcentre.publish.styles import Use, inline_styles, used_styles
from mkdocs_adapter.rendered import Rendered

_NAME = "guide"
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")  # it would be that of one part


@dataclass(frozen=True)
class Styles:
    """The text of all styles, that part of it which isn't the theme's, and the files that they were in."""

    text: str
    own: str
    parts: tuple[Path, ...]


def join_styles(config: MkDocsConfig) -> Styles:
    """Move the configuration's `extra_css` into one file, named by its content.

    Templates have the file's path as `config.extra.styles`. A name with a `*` is that of the one file that fits.
    Styles that no folder of the theme holds, those of another host among them, raise Abort. The configuration is that
    of the first language; the others go on with it.
    """
    paths = [str(path) for path in config.extra_css]
    files = [_find(path, config) for path in paths]
    texts = {file: _SOURCE_MAP.sub("", file.read_text(encoding="utf-8")) for file in files}
    text = "\n".join(texts.values())
    custom = config.theme.custom_dir
    config.extra_css = []
    config.extra["styles"] = (PurePosixPath(paths[0] if paths else "").parent / _named(text)).as_posix()
    own = "\n".join(texts[file] for file in files if custom and file.is_relative_to(custom))
    return Styles(text, own, tuple(files))


def add_styles(files: Files, config: MkDocsConfig, styles: Styles) -> None:
    """Publish the one file, and neither those that it is made of nor any that `config.extra.absent_files` names.

    Each of the latter is a pattern of paths within the site, for what the theme brings and no page loads.
    """
    parts = {str(part) for part in styles.parts}
    absent = config.extra.get("absent_files", ())
    for file in list(files):
        if file.abs_src_path in parts or any(fnmatchcase(file.src_uri, pattern) for pattern in absent):
            files.remove(file)
    files.append(File.generated(config, config.extra["styles"], content=styles.text))


def inline_trimmed(folder: Path, config: MkDocsConfig, own: str, rendered: Rendered) -> None:
    """Write into each page of the built site in `folder` what pages use of the styles, and drop the file they were in.

    Which these are is known when all are rendered. Raises PublishError where the styles can't be read.
    """
    file = folder / config.extra["styles"]
    custom = Path(config.theme.custom_dir or "")
    scripts: list[str] = []
    theme: list[str] = []
    for each in sorted(folder.glob("assets/javascripts/*.js")):
        (scripts if (custom / each.relative_to(folder)).is_file() else theme).append(each.read_text(encoding="utf-8"))
    use = Use(rendered.documents(), scripts, theme, config.extra.get("absent_styles", ()))
    text = used_styles(file.read_text(encoding="utf-8"), use, own)
    file.unlink()
    for place, html in rendered.change(lambda html: inline_styles(html, file.name, text)).items():
        (folder / place).write_text(html, encoding="utf-8")


def _named(text: str) -> str:
    return f"{_NAME}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.min.css"


def _find(path: str, config: MkDocsConfig) -> Path:
    for folder in config.theme.dirs:
        files = sorted(Path(folder).glob(path))
        if len(files) > 1:
            raise Abort(
                f"mkdocs.yml: extra_css: {path} is more than one file: {', '.join(each.name for each in files)}"
            )
        if files:
            return files[0]
    raise Abort(f"mkdocs.yml: extra_css: {path} is in no folder of the theme; put it into overrides/")
