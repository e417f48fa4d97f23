"""What rules tell of the blocks of a page and of its translation."""
