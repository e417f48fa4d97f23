"""What MkDocs tells while it builds, and how often."""

import logging

from mkdocs.utils import CountHandler

_LOGGERS = ("mkdocs.structure.pages", "mkdocs.structure.nav", "mkdocs.structure.files", "mkdocs.commands.build")


class TellOnce(logging.Filter):
    """Lets a warning pass once: a page that stands in for its translations is read again in every language."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        super().__init__()
        self._told: set[str] = set()
        for name in _LOGGERS:
            logging.getLogger(name).addFilter(self)

    def stop(self) -> None:
        """Let everything pass again."""
        for name in _LOGGERS:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether this is news."""
        message = record.getMessage()
        news = record.levelno < logging.WARNING or message not in self._told
        self._told.add(message)
        return news


def told_so_far() -> bool:
    """Whether strict mode has counted a warning by now, so that MkDocs is going to stop."""
    counters = (each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler))
    return any(counter.get_counts() for counter in counters)
