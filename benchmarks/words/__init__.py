"""`make bench-words`: what the rules for words find, what they tell of pages in order, and what they cost."""
