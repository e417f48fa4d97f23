"""Writes what concerns all languages, once the pages of all are rendered."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from helpcentre.publish import PublishError
from helpcentre.staging import write_files
from mkdocs_adapter.cards import cards
from mkdocs_adapter.context import Chrome
from mkdocs_adapter.pictures import Pictures
from mkdocs_adapter.rendered import Rendered
from mkdocs_adapter.sources import Sources
from mkdocs_adapter.styles import Styles, inline_trimmed
from mkdocs_adapter.timings import Timings

log = logging.getLogger("mkdocs.helpcentre")


@dataclass(frozen=True)
class Made:
    """What a build has made of the sources; `dates` are those of their last changes, by path below `docs/`."""

    chrome: Chrome
    sources: Sources
    rendered: Rendered
    pictures: Pictures
    dates: Mapping[str, date]
    styles: Styles


def publish(config: MkDocsConfig, made: Made, timings: Timings, *, staged: bool) -> None:
    """Write into the built site's folder what no single page is; a site that isn't `staged` is a preview.

    Raises Abort where a page can't be published as it was built.
    """
    folder = Path(config.site_dir)
    with timings.of("publish"):
        write_files(folder, _artifacts(config, made, staged=staged) | made.pictures.files)
    with timings.of("cards"):
        cache = Path(config.config_file_path).resolve().parent / ".cache" / "cards"
        write_files(folder, cards(made.rendered.pages, made.chrome, cache))
    with timings.of("search"):
        write_files(folder, _search_files(made))


def _artifacts(config: MkDocsConfig, made: Made, *, staged: bool) -> dict[str, bytes]:
    try:
        if staged:  # a preview links all styles: what is used is known once everything is built
            inline_trimmed(Path(config.site_dir), config, made.styles.own, made.rendered)
        return made.rendered.artifacts(made.chrome, made.dates, made.sources.moved)
    except PublishError as error:
        raise Abort(str(error)) from error


def _search_files(made: Made) -> dict[str, bytes]:
    found = made.rendered.search_files(made.chrome, made.sources.synonyms)
    for fault in found.faults:
        log.warning(str(fault))
    return {path: text.encode() for path, text in found.files.items()}
