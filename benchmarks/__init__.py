"""What `make bench-…` runs: apparatus that judges the checker from outside and knows nothing of its rules."""
