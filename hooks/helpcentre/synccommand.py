"""`helpcentre sync`: where translations lag behind their source; with --record, that they don't any more."""

from collections.abc import Callable, Mapping
from pathlib import Path

from helpcentre import load, sync
from helpcentre.config import Settings
from helpcentre.errors import InputError
from helpcentre.report import Report, Summary
from helpcentre.site import Site


def read_records(root: Path, settings: Settings, site: Site) -> Mapping[str, sync.Record]:
    """Read the record of each translation; a language without one has nothing recorded.

    Raises InputError where a record can't be read.
    """
    if settings.sync is None:
        return {}
    files = {edition.language: root / settings.sync / f"{edition.language}.yml" for edition in site.translations}
    return {
        language: sync.read(load.load_mapping(file), load.shown(file))
        for language, file in files.items()
        if file.exists()
    }


def report(root: Path, settings: Settings, site: Site) -> Report:
    """Tell what lags behind. Raises InputError where the project keeps no records, or one can't be read."""
    _require_records(settings)
    found = sorted(sync.findings(site, read_records(root, settings, site)))
    pages = sum(len(edition.pages) for edition in site.translations)
    return Report(tuple(found), Summary(pages, site.languages, site.counts()))


def record(root: Path, settings: Settings, site: Site, wanted: Callable[[str, str], bool]) -> list[str]:
    """Write that the pages are in step with their source for which `wanted`, given language and path, says yes.

    Returns a line for each file that is written. Raises InputError where a file can't be read or written.
    """
    folder = root / _require_records(settings)
    records = read_records(root, settings, site)
    lines = []
    for edition in site.translations:
        pages = frozenset(name for name in edition.pages if wanted(edition.language, edition.path(name)))
        old = records.get(edition.language, {})
        new = sync.recorded(site, edition, old, pages)
        if new != old:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{edition.language}.yml"
            load.save(file, sync.text(new))
            lines.append(f"{load.shown(file)}: {sum(new[name] != old.get(name) for name in new)} pages recorded")
    return lines or ["nothing to record: every page is in step with its source"]


def _require_records(settings: Settings) -> str:
    if settings.sync is None:
        raise InputError.at("", 'no folder for records: name one in the settings, sync = "l10n/sync"')
    return settings.sync
