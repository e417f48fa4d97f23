"""What the tests of the built site share: building it, serving it, reading it, and a browser that watches it."""
