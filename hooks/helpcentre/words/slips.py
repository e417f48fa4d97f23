"""Slips of typography as faults, each with its fix."""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.languages import language_of
from helpcentre.words.texts import readings
from helpcentre.words.typography import Look


def slips(document: Document, site: Site, look: Look) -> Iterator[Fault]:
    """Tell the slips of one kind on a page."""
    language = base(language_of(document, site))
    for reading in readings(document):
        for slip in look(reading.shown, language):
            yield reading.fault((slip.start, slip.end), slip.message, None, slip.text)
