"""Numbers, dates, times and their like in running text, read in the way of its language, and their comparison."""

from helpcentre.quantities.compare import Comparison, Match, compare
from helpcentre.quantities.model import Kind, Quantity, Reading
from helpcentre.quantities.read import read

__all__ = ["Comparison", "Kind", "Match", "Quantity", "Reading", "compare", "read"]
