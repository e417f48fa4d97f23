"""A site whose pages are parsed when somebody asks for what only parsing can tell, and which knows who asked.

The pages answer as those of any site do. What is noted is which other pages a check of one page has looked at, and
how closely: it has to be done again when those change.
"""

from helpcentre.lazy.document import LazyDocument
from helpcentre.lazy.site import LazySite
from helpcentre.lazy.watch import OUTLINE, TEXT, Key

__all__ = ["OUTLINE", "TEXT", "Key", "LazyDocument", "LazySite"]
