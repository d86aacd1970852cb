import io
import sys
import traceback


def inner(x):
    return 10 / x


def outer(x):
    return inner(x)


try:
    outer(0)
except ZeroDivisionError as error:
    summary = traceback.extract_tb(error.__traceback__)
    print([(f.name, f.lineno, f.line) for f in summary])
    print(traceback.format_exception_only(error))
    print("".join(traceback.format_exception(error)))
    print(traceback.format_exc(limit=1))
    te = traceback.TracebackException.from_exception(error, capture_locals=True)
    print(te.exc_type_str, str(te), [frame.name for frame in te.stack])
    buffer = io.StringIO()
    traceback.print_exc(file=buffer)
    print(len(buffer.getvalue().splitlines()))
    traceback.print_tb(error.__traceback__, file=sys.stdout)


def where():
    stack = traceback.extract_stack()
    return [frame.name for frame in stack]


print(where(), traceback.format_stack()[-1].strip().splitlines()[0].split(", ")[-1])
print(traceback.format_list([("file.py", 3, "func", "code()"), ("other.py", 4, "<module>", None)]))
print(traceback.StackSummary.from_list([("f.py", 1, "g", "x")])[0], len(summary[0]), list(traceback.FrameSummary("f", 1, "n", line="text")))
try:
    try:
        raise KeyError("first")
    except KeyError as error:
        raise ValueError("second") from error
except ValueError as error:
    te = traceback.TracebackException.from_exception(error)
    print(te.__cause__.exc_type_str, te.exc_type_str, "".join(te.format(chain=False)).count("Traceback"))
    for line in te.format_exception_only():
        print(line, end="")
    error.add_note("a note")
    print(traceback.format_exception_only(error))
traceback.print_exception(None, file=sys.stdout)
traceback.print_stack(file=sys.stdout)
outer(0)
