"""What stands in the text of a block, links, code, placeholders, emphasis, and what a translation made of it."""
