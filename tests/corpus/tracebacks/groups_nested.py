def make(depth):
    try:
        raise ValueError(f"level {depth}")
    except ValueError as e:
        error = e
    if depth == 0:
        return error
    try:
        raise ExceptionGroup(f"group {depth}", [make(depth - 1), TypeError("multi\nline")])
    except ExceptionGroup as g:
        g.add_note(f"note {depth}")
        return g


try:
    raise make(3)
except ExceptionGroup as g:
    raise RuntimeError("outer") from g
