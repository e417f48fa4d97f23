"""The words of a page beside those of its source: terms, labels, languages, spelling, punctuation."""
