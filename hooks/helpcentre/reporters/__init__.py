"""Ways to tell a report; each is a module with a function `report` that makes lines of one."""

from importlib import import_module

from helpcentre.report import Report

FORMATS = ("github", "html", "json", "junit", "sarif", "text")


def told(report: Report, form: str) -> list[str]:
    """Give the lines that tell a report in one of the formats."""
    # Only the one that is asked for is loaded: most of a short check is spent on loading.
    lines: list[str] = import_module(f"helpcentre.reporters.{form}").report(report)
    return lines
