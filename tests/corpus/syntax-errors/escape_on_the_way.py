"""Strings that CPython reads only while it looks for the mistake are warned of as well."""
for source in ("s = 'r' + it'\\d' + b'x'\n", "f(a b'\\q')\n", "x = 1 '\\z'\n", "y = '\\w' z\n", "f(x for x in '\\e', 1)\n", "print '\\g'\n", "a = ['\\h' 1, '\\i']\n", "if x = '\\j': pass\n", "'\\k' = 5\n", "x = '\\l' '\\m' +\n'\\n\\o'\n"):
    try:
        compile(source, '<s>', 'exec')
    except SyntaxError as error:
        print(error)
