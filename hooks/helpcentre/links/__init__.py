"""Where links lead: the graph of the sources."""
