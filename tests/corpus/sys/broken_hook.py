import sys


def broken(kind, value, tb):
    raise KeyError("in the hook")


sys.excepthook = broken
raise ValueError("the original")
