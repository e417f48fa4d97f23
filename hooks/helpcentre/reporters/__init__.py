"""Ways to tell a report; each is a function from the report to lines or text."""
