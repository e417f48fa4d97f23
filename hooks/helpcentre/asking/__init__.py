"""Asks the world outside, with linkchecker: politely, within bounds, and only where the policy allows it."""
