"""Ways to tell a report; each is a function from the report to lines."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from helpcentre.engine import Report
from helpcentre.reporters import github, json, text

FORMATS: Mapping[str, Callable[[Report], list[str]]] = MappingProxyType(
    {"text": text.report, "json": json.report, "github": github.report}
)
