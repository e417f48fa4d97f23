"""The words that a project has settled on: its termbase, and the catalogue of its interface's labels."""

from helpcentre.terms.model import Label, Lexicon, Phrase, Term, Where

__all__ = ["Label", "Lexicon", "Phrase", "Term", "Where"]
