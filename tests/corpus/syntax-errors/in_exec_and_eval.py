import traceback
for make in (lambda: exec('x = = 1'), lambda: eval('1 +'), lambda: compile('def f(:\n  pass', 'given.py', 'exec'), lambda: exec('if 1:\nx'), lambda: int('x'), lambda: eval('a b', {}, {}), lambda: exec("print('a)"), lambda: exec('\n\n  x'), lambda: eval(''), lambda: eval('  '), lambda: exec('x = 1\n\ty = 2'), lambda: compile('x', 'f', 'sing'), lambda: eval('1\x00'), lambda: exec('(' * 250), lambda: eval('"' + 'x' * 100)):
    try:
        make()
    except Exception as error:
        print(''.join(traceback.format_exception_only(error)), end='')
        print(type(error).__name__, error.args if len(repr(error.args)) < 300 else '...', str(error)[:200])
error = SyntaxError('made', ('file.py', 3, 5, 'the text here\n', 3, 8))
print(error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset, error.print_file_and_line, str(error), repr(error))
print(''.join(traceback.format_exception_only(error)))
for args in [(), ('m',), ('m', ()), ('m', ('f', 1)), ('m', ('f', 1, 2, 't', 3)), ('m', 5), ('m', ('f', None, None, None)), ('a', 'b', 'c'), ('m', ('f', 1, 0, 'text')), ('m', ('f', 1, 100, 'text')), ('m', ('f', 1, -1, 'text')), ('m', (None, 1, 2, '  text  '))]:
    try:
        made = SyntaxError(*args)
        print(args, '->', str(made), made.args, ''.join(traceback.format_exception_only(made)))
    except Exception as problem:
        print(args, '->', type(problem).__name__, problem)
