"""`helpcentre terms`: the termbase for translators' programs, and back."""

import argparse
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
    file = root / settings.terms
    text = read_text(file)
    read_terms.terms(text, shown(file))
    termbase = yamlfile.mapping(text)
    languages = load_project(root, settings).languages
    if arguments.action == "export":
        tbx = write(termbase.data, languages, shown(file))
        if arguments.file is None:
            return [tbx.rstrip("\n")]
        save(arguments.file, tbx)
        return [f"{len(termbase.data)} entries in {shown(arguments.file)}"]
    if arguments.file is None:
        raise InputError.at("", "name the FILE to import")
    found = read(read_text(arguments.file), shown(arguments.file), languages)
    after, changed = merged(text, termbase, found.entries)
    read_terms.terms(after, shown(arguments.file))
    if changed and not arguments.dry_run:
        replace_file(file, after)
    names = shown(file)
    lines = [line.rstrip("\n") for line in unified_diff(text.splitlines(), after.splitlines(), names, names, n=1)]
    if found.others:
        lines.append(f"left out, since the project isn't in them: {', '.join(found.others)}")
    return [*lines, f"{len(changed)} of {len(found.entries)} entries are new or changed in {names}"]
