"""The search: what the pages of a language say, analysed as that language asks, in the form that the browser loads."""
