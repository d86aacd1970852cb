"""CPython has this folder without a file of its own."""
