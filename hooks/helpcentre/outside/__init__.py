"""What the sources name of the world outside, which of it may be asked for, and what its answers mean; asks nothing."""
