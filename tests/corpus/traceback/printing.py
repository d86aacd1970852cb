import traceback


def a():
    b()


def b():
    raise ValueError("deep")


try:
    a()
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    traceback.print_exc()
    print("".join(traceback.format_tb(e.__traceback__, limit=1)))
try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError:
    print(traceback.format_exc())


def where():
    traceback.print_stack()
    return [f.name for f in traceback.extract_stack()]


print(where())
