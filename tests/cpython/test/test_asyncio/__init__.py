"""Stands for CPython's package of the same name, whose modules come from its library."""
