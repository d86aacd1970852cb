# TracebackException: widths and depths of groups, limits, odd notes.
import sys
import traceback


class Odd:
    def __repr__(self):
        raise ValueError("no")


def fail(number, odd=Odd()):
    local = [number] * 2
    raise ValueError("inner")


def chained():
    try:
        fail(3)
    except ValueError as error:
        raise KeyError("outer") from error


try:
    chained()
except KeyError as error:
    summary = traceback.TracebackException.from_exception(error)
    same = traceback.TracebackException.from_exception(error, limit=10)
    print(summary == same, summary == traceback.TracebackException.from_exception(error, limit=1), summary.exc_type_str, str(summary))
    for text in traceback.TracebackException(ValueError, error.__cause__, error.__cause__.__traceback__.tb_next).format(chain=False):
        print(repr(text))
    print(traceback.format_exception(error, limit=-1))
    sys.tracebacklimit = 1
    print(traceback.format_exception(error))
    del sys.tracebacklimit
    compact = traceback.TracebackException.from_exception(error, compact=True)
    print(compact.__context__, compact.__cause__.exc_type_str)

group = ExceptionGroup("many", [ValueError(i) for i in range(4)] + [ExceptionGroup("deep", [ExceptionGroup("deeper", [TypeError("x")])])])
print("".join(traceback.TracebackException.from_exception(group, max_group_width=2).format()))
print("".join(traceback.TracebackException.from_exception(group, max_group_depth=2).format()))
print(list(traceback.TracebackException.from_exception(group).format_exception_only(show_group=True)))
for notes in ([1, "a\nb"], 5, "ab", None, Odd(), [Odd()]):
    error = ValueError("noted")
    error.__notes__ = notes
    print(traceback.format_exception(error))
frame = traceback.FrameSummary("no such file", 3, "f", line=" x = 1 ")
print(frame.line, traceback.FrameSummary("no such file", None, "f").line, tuple(frame))
