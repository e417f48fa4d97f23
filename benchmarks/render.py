"""Python-Markdown with the site's extensions: the measure for speed, and what says whether a change can be seen."""

import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import markdown
import yaml

from benchmarks.trees import ROOT

# What FastAPI's pages and the sample pages use beyond the site's own.
MORE = ("pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.tab", "pymdownx.keys")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' configuration with its tags."""


def _named(_: yaml.Loader, suffix: str, __: yaml.Node) -> Any:
    module, _dot, name = suffix.rpartition(".")
    return getattr(import_module(module), name)


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named)
_Loader.add_constructor("!ENV", lambda loader, node: None)


@cache
def extensions() -> tuple[tuple[str, ...], Mapping[str, Mapping[str, Any]]]:
    """Read the site's Markdown extensions and their options from mkdocs.yml."""
    configuration = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    names: list[str] = []
    options: dict[str, Mapping[str, Any]] = {}
    for entry in configuration["markdown_extensions"]:
        name, given = next(iter(entry.items())) if isinstance(entry, dict) else (entry, None)
        names.append(name)
        options[name] = given or {}
    return tuple(names), options


def renderer(*more: str) -> markdown.Markdown:
    """Make a renderer with the site's extensions, and more."""
    names, options = extensions()
    return markdown.Markdown(extensions=[*names, *more], extension_configs=dict(options))


def main() -> None:
    """Render every page of the folders given, and say nothing."""
    site = renderer()
    for folder in map(Path, sys.argv[1:]):
        for path in sorted(folder.rglob("*.md")):
            site.reset()
            site.convert(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
