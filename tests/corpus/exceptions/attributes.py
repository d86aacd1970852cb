def show(e):
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)


for e in [Exception(), Exception(1), Exception(1, 'two'), ValueError('x'), KeyError('k'), KeyError(1, 2), KeyError(), IndexError('i'), StopIteration(5), StopIteration(), SystemExit(3), SystemExit(), SystemExit('bye'), SystemExit(1, 2),
          OSError(), OSError('one'), OSError(2, 'No such file'), OSError(2, 'No such file', 'f.txt'), OSError(13, 'denied', 'a', None, 'b'), OSError(99999, 'odd'), FileNotFoundError('plain'), ConnectionResetError(104, 'reset'), TimeoutError(), TimeoutError('t'),
          ImportError('m', name='n', path='p'), ImportError(), ModuleNotFoundError('no', name='zz'), NameError('nm', name='x'), AttributeError('at', name='y', obj=3), UnboundLocalError('u'), AssertionError('a'), RecursionError('r'),
          UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad start'), UnicodeEncodeError('ascii', 'é', 0, 1, 'ordinal'), UnicodeEncodeError('ascii', 'aéé', 1, 3, 'ordinal'), UnicodeTranslateError('é', 0, 1, 'r'),
          SyntaxError('bad'), SyntaxError('bad', ('f.py', 3, 4, 'text\n')), SyntaxError('bad', ('dir/f.py', 3, 4, 'text\n', 3, 6)), IndentationError('ind'), SyntaxError(), KeyboardInterrupt(), GeneratorExit(), Warning('w'), UserWarning('u'), NotImplementedError('n'), ZeroDivisionError(), OverflowError(34, 'x'), StopAsyncIteration(1), EOFError(), MemoryError(), BufferError('b'), ReferenceError('r'), LookupError('l'), ArithmeticError('a'), FloatingPointError('f'), Exception('a', 'b'), Exception(('t',)), Exception(None), Exception(''), Exception('line\nbreak'), Exception([1, 'x'])]:
    show(e)
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
e = OSError(2, 'No such file', 'f.txt')
print(type(e), e.errno, e.strerror, e.filename, e.filename2, e.args)
for n in [1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 114, 5]:
    print(n, type(OSError(n, 'm')).__name__, end=' ')
print()
e = ImportError('m', name='n', path='p')
print(e.name, e.path, e.msg, e.name_from)
e = SyntaxError('bad', ('f.py', 3, 4, 'text', 3, 6))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line)
e = NameError('nm', name='x')
print(e.name)
e = AttributeError('at', name='y', obj=[1])
print(e.name, e.obj)
e = UnicodeDecodeError('utf-8', b'ab', 0, 1, 'bad')
print(e.encoding, e.object, e.start, e.end, e.reason)
e = ValueError('x')
e.add_note('one')
e.add_note('two')
print(e.__notes__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.extra = 5
print(e.extra, e.__dict__)
e.args = (1, 2)
print(e, e.args, repr(e))
e.args = [3]
print(e.args)
e.__cause__ = KeyError('c')
print(repr(e.__cause__), e.__suppress_context__)
print(e.with_traceback(None) is e, hasattr(ValueError(), '__notes__'))


def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


attempt('kw', lambda: ValueError(x=1))
attempt('import kw', lambda: ImportError('x', foo=1))
attempt('name kw', lambda: NameError('x', foo=1))
attempt('note', lambda: ValueError().add_note(1))
attempt('cause', lambda: setattr(ValueError(), '__cause__', 1))
attempt('context', lambda: setattr(ValueError(), '__context__', 1))
attempt('traceback', lambda: setattr(ValueError(), '__traceback__', 1))
attempt('with_traceback', lambda: ValueError().with_traceback(1))
attempt('args', lambda: setattr(ValueError(), 'args', 5))
attempt('del args', lambda: delattr(ValueError(), 'args'))
attempt('unicode', lambda: UnicodeDecodeError('x'))
attempt('syntax', lambda: SyntaxError('x', 5))
attempt('syntax2', lambda: SyntaxError('x', (1, 2)))
attempt('raise int', lambda: (_ for _ in ()).throw(5))
