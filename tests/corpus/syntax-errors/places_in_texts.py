"""Where CPython places errors in source that is given to compile(), exec() and eval(), and which lines it shows of it."""


def check(source, mode='exec'):
    try:
        compile(source, '<text>', mode)
        print(repr(source), mode, 'compiles')
    except SyntaxError as error:
        print(repr(source), mode, type(error).__name__, error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset), repr(error.text))


# A block is missing, and the last line ends it.
for head in ['if x:', 'for x in y:', 'try:', 'try:\n        pass\n    except A as e:', 'try:\n        pass\n    finally:', 'def y():', 'match y:']:
    check(f'def f():\n    {head}\nprint(1)\n')
    check(f'def f():\n    {head}')
check('def f():\n    try: pass\nexcept A as e: print(1)\n')

# Lines that belong together: a text of several lines, a backslash.
for source in ['print("""\na""")print(2)\n', 'x = 5\nx = f"""\na""" 5\n', 'x = 1 \\\n 5\n', 'x = (1 \\\n 5\n)', '"""a\nb""" \\\n 5\n', 'print(1)\\\nfor x in y:\n']:
    check(source)

# What is read as an expression may be indented in eval(), but not in compile().
for source in [' 1', '\t1', '\n 1', '  1 +', '1\n ', ' # c\n1', '(\n 1)']:
    check(source, 'eval')
    try:
        print(eval(source))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text))

# Columns in bytes.
check("x = ['٣٤', '１２', 03]\n")
