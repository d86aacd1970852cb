"""urllib (https://docs.python.org/3.13/library/urllib.html)."""
