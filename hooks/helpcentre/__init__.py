"""Compares every translation of a Markdown site with its source, and every link with its target."""
