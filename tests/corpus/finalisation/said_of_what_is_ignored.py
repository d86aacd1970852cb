"""What is ignored is told as str() has it: without notes, suggestions or a place in the source."""

import io
import sys


class Dying:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


class Unspeakable(Exception):
    def __str__(self):
        1 / 0


class Elsewhere(Exception):
    pass


Elsewhere.__module__ = "x.y"
noted = ValueError("noted")
noted.add_note("a note")
errors = [
    ValueError(), ValueError("x"), Unspeakable(), Elsewhere(), Elsewhere("a\nb"), noted, KeyError("k"), SyntaxError("bad"),
    SyntaxError("bad", ("f", 1, 2, "text")), NameError("name 'prnt' is not defined", name="prnt"), ExceptionGroup("g", [ValueError(1)]),
]
for error in errors:
    sys.stderr = io.StringIO()
    Dying(error)
    said, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
    print(said.partition("raise self.error\n")[2])
