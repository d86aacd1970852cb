try:
    exec("x = = 1")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.args)
try:
    exec("def f():\n    return 1\n  y = 2\n")
except IndentationError as e:
    print(e, type(e).__name__)
raise SyntaxError("made up", ("there.py", 3, 5, "    some code here\n", 3, 9))
