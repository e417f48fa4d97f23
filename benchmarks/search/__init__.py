"""How well the search answers, what it costs, and how that grows."""
