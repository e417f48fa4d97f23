"""Faults put into pages on purpose, and changes that are none; written apart from the rules that are to find them."""

import pkgutil
from importlib import import_module

from benchmarks.mutation.model import FAULTS, LAWFUL, THEMES, Kind, Mutation
from benchmarks.mutation.page import Page

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["FAULTS", "LAWFUL", "THEMES", "Kind", "Mutation", "Page"]
