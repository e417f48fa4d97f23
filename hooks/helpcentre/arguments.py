"""What the command line understands."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from helpcentre import externaloptions
from helpcentre.config import DIALECTS
from helpcentre.errors import InputError
from helpcentre.finding import Severity
from helpcentre.reporters import FORMATS

# In kilobytes: what a reader on a phone waits a second or two for.
PAGE_BUDGET, PICTURE_BUDGET = 200, 300


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Refuse bad arguments in one line, as all other bad input is refused."""
        raise InputError.at("", f"{message} (see {self.prog} --help)")


def parser() -> argparse.ArgumentParser:
    """Make the parser; it raises InputError for what it doesn't understand."""
    main = _Parser(prog="helpcentre", description="Compares every translation of a Markdown site with its source.")
    commands = main.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_check(commands.add_parser("check", help="compare the translations, look up the links, tell what is wrong"))
    _add_links(commands.add_parser("links", help="check every reference of a built site"))
    _add_baseline(commands.add_parser("baseline", help="note what is found now, so that only new faults are told"))
    _add_fix(commands.add_parser("fix", help="make the changes that are certain: typography, names, doubled words"))
    _add_sync(commands.add_parser("sync", help="tell where the source has changed since it was translated"))
    _add_terms(commands.add_parser("terms", help="exchange the termbase with translators' programs, as TBX"))
    explain = commands.add_parser("explain", help="print the manual of a rule")
    explain.add_argument("rule", metavar="RULE")
    listing = commands.add_parser("rules", help="list the rules")
    listing.add_argument("--format", choices=("text", "markdown"), default="text", help="markdown: with all manuals")
    return main


def _add_check(check: argparse.ArgumentParser) -> None:
    check.description = (
        "Compares all languages of the project (or the trees given with --source and --translation). "
        "Exit code: 0 nothing found, 1 errors (or warnings with --strict), 2 could not run."
    )
    check.add_argument("paths", nargs="*", metavar="PATH", help="tell only of these files and folders")
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--rule", nargs="+", action="extend", default=[], metavar="ID", help="run only these rules")
    check.add_argument("--language", nargs="+", action="extend", default=[], metavar="LANG", help="tell only of these")
    check.add_argument("--severity", choices=[str(level) for level in Severity], help="tell nothing that is less bad")
    check.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    check.add_argument("--baseline", type=Path, metavar="FILE", help="tell nothing that this file knows of")
    _add_input(check)


def _add_sync(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Tells the sections whose source has changed since they were translated; --record notes that these pages are "
        "in step with it. Exit code: 0, with --strict 1 where something lags behind, 2 could not run."
    )
    command.add_argument("paths", nargs="*", metavar="PATH", help="only these files and folders")
    command.add_argument("--record", action="store_true", help="note that these are in step with the source now")
    command.add_argument("--language", nargs="+", action="extend", default=[], metavar="LANG", help="only these")
    command.add_argument("--format", choices=("text", "json", "github"), default="text")
    command.add_argument("--strict", action="store_true", help="fail where something lags behind")
    command.add_argument("--config", type=Path, metavar="FILE", help="settings, instead of those in pyproject.toml")


def _add_terms(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Exports the termbase as TBX-Basic (ISO 30042), or puts the entries of such a file into it: what it doesn't "
        "name stays as it is. Exit code: 0, 2 could not run."
    )
    command.add_argument("action", choices=("export", "import"))
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="export without one prints")
    command.add_argument("--dry-run", action="store_true", help="show what an import would change, write nothing")
    command.add_argument("--config", type=Path, metavar="FILE", help="settings, instead of those in pyproject.toml")


def _add_links(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Checks a built site, whoever built it: every address in it against the files and ids that are there; or, with "
        "--external, every address outside that the sources of the project (or of --source) name. "
        "Exit code: 0 nothing found, 1 errors (or warnings with --strict), 2 could not run."
    )
    command.add_argument("site_dir", nargs="?", type=Path, metavar="SITE_DIR", help="the folder that is published")
    command.add_argument("--source", type=Path, dest="sources", metavar="DOCS_DIR", help="tell the line of the sources")
    command.add_argument(
        "--url", type=_address, metavar="URL", help="the address of the site's root (the first page's canonical one)"
    )
    command.add_argument("--format", choices=FORMATS, default="text")
    command.add_argument("--rule", nargs="+", action="extend", default=[], metavar="ID", help="run only these rules")
    command.add_argument("--severity", choices=[str(level) for level in Severity], help="tell nothing that is less bad")
    command.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    command.add_argument("--config", type=Path, metavar="FILE", help="settings, instead of those in pyproject.toml")
    command.add_argument("--page-budget", type=_number, default=PAGE_BUDGET, metavar="KB", help="of a page")
    command.add_argument("--picture-budget", type=_number, default=PICTURE_BUDGET, metavar="KB", help="of a picture")
    externaloptions.add_to(command)


def _add_baseline(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Writes all findings there are into FILE; `helpcentre check --baseline FILE` tells the others."
    )
    command.add_argument("file", nargs="?", type=Path, default=Path("helpcentre-baseline.json"), metavar="FILE")
    _add_input(command)


def _add_fix(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Makes the changes that are certain and shows them; code, links and ids stay as they are. "
        "Exit code: 0, with --dry-run 1 when there is something to change; 2 could not run."
    )
    command.add_argument("paths", nargs="*", metavar="PATH", help="change only these files and folders")
    command.add_argument("--rule", nargs="+", action="extend", default=[], metavar="ID", help="only what these tell")
    command.add_argument("--language", nargs="+", action="extend", default=[], metavar="LANG", help="only these")
    command.add_argument("--dry-run", action="store_true", help="show the changes, write nothing")
    _add_input(command)


def _add_input(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", type=Path, metavar="FILE", help="settings, instead of those in pyproject.toml")
    command.add_argument("--source", type=_tree, metavar="LANG=DIR", help="the tree that the others translate")
    command.add_argument("--translation", type=_tree, action="append", default=[], metavar="LANG=DIR")
    command.add_argument("--terms", type=Path, metavar="FILE", help="the termbase: how terms are to be translated")
    command.add_argument("--labels", type=Path, metavar="FILE", help="the labels of the interface, in each language")
    command.add_argument("--dialect", choices=DIALECTS, help="how Markdown is read (mkdocs; Hugo: commonmark)")
    command.add_argument("--cache-dir", type=Path, metavar="DIR", help="keep there what was found, for the next run")
    command.add_argument(
        "--no-cache", action="store_true", help="keep nothing (otherwise .cache/helpcentre, or the user's caches)"
    )
    command.add_argument("--jobs", type=_number, metavar="N", help="at most so many processes (as many as processors)")


def _tree(value: str) -> tuple[str, Path]:
    language, mark, folder = value.partition("=")
    if not (language and mark and folder):
        raise argparse.ArgumentTypeError(f'"{value}" is not LANG=DIR')
    return language, Path(folder)


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f'"{value}" is not the address of a site: https://host/path/')
    return value


def _number(value: str) -> int:
    if not (value.isdecimal() and int(value)):
        raise argparse.ArgumentTypeError(f'"{value}" is not a number from 1')
    return int(value)


def sort_out(arguments: argparse.Namespace, rules: Sequence[str]) -> None:
    """Give back to PATH what an option before it has swallowed: `--rule heading-missing docs/fr`."""
    for values, known in ((arguments.rule, set(rules)), (arguments.language, set[str]())):
        paths = [value for value in values[1:] if value not in known and Path(value).exists()]
        arguments.paths += paths
        values[:] = [value for value in values if value not in paths]
