"""`helpcentre terms`: the termbase for translators' programs, and back."""

import argparse
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from helpcentre import yamlfile
from helpcentre.disk import read_text, replace_file, save, shown
from helpcentre.errors import InputError
from helpcentre.load import load_project
from helpcentre.settingsfile import load_settings, project_root
from helpcentre.terms import read as read_terms
from helpcentre.terms.merge import merged
from helpcentre.terms.tbx import write
from helpcentre.terms.tbxread import read


def exchange(arguments: argparse.Namespace) -> list[str]:
    """Export the project's termbase, or import into it; give the lines to print.

    Raises InputError where there is no termbase, or the file or the termbase can't be read or written.
    """
    root = arguments.config.parent if arguments.config else project_root(Path.cwd())
    settings = load_settings(root, arguments.config)
    if settings.terms is None:
        raise InputError.at("", 'this project has no termbase: name one as "terms" in [tool.helpcentre]')
    termbase = root / settings.terms
    text = read_text(termbase)
    read_terms.terms(text, shown(termbase))
    languages = load_project(root, settings).languages
    if arguments.action == "export":
        return _export(arguments.file, termbase, text, languages)
    if arguments.file is None:
        raise InputError.at("", "name the FILE to import")
    return _import(arguments.file, termbase, text, languages, dry=arguments.dry_run)


def _export(file: Path | None, termbase: Path, text: str, languages: Sequence[str]) -> list[str]:
    entries = yamlfile.mapping(text).data
    tbx = write(entries, languages, shown(termbase))
    if file is None:
        return [tbx.rstrip("\n")]
    save(file, tbx)
    return [f"{len(entries)} entries in {shown(file)}"]


def _import(file: Path, termbase: Path, text: str, languages: Sequence[str], *, dry: bool) -> list[str]:
    found = read(read_text(file), shown(file), languages)
    after, changed = merged(text, yamlfile.mapping(text), found.entries)
    name = shown(termbase)
    read_terms.terms(after, name)  # what can't be read again isn't written
    if changed and not dry:
        replace_file(termbase, after)
    lines = [line.rstrip("\n") for line in unified_diff(text.splitlines(), after.splitlines(), name, name, n=1)]
    if found.others:
        lines.append(f"left out, since the project isn't in them: {', '.join(found.others)}")
    return [*lines, f"{len(changed)} of {len(found.entries)} entries are new or changed in {name}"]
