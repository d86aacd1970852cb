"""except*: what each clause gets, what is raised on."""


def raising():
    raise ExceptionGroup('all', [ValueError(1), TypeError(2), ExceptionGroup('inner', [ValueError(3), KeyError('k')]), OSError(5)])


def show(e, indent=0):
    if isinstance(e, BaseExceptionGroup):
        print(' ' * indent + f'{type(e).__name__} {e.message!r}')
        for inner in e.exceptions:
            show(inner, indent + 2)
    else:
        print(' ' * indent + repr(e))


try:
    try:
        raising()
    except* ValueError as e:
        print('values')
        show(e)
    except* (TypeError, KeyError) as e:
        print('types and keys')
        show(e)
    else:
        print('never')
    finally:
        print('finally')
except BaseException as rest:
    print('rest')
    show(rest)

try:
    try:
        raise ValueError('alone')
    except* ValueError as e:
        show(e)
        print(e.__traceback__ is not None)
        raise
except BaseException as e:
    show(e)

try:
    raise KeyError('x')
except* KeyError:
    print('caught one')

try:
    try:
        raise TypeError('other')
    except* ValueError:
        print('never')
except TypeError as e:
    show(e)

try:
    try:
        raising()
    except* ValueError as e:
        raise RuntimeError('from values')
    except* OSError as e:
        raise e
except BaseException as e:
    show(e)
    for inner in e.exceptions:
        print(repr(inner), repr(inner.__cause__), repr(inner.__context__))

try:
    try:
        raising()
    except* Exception as e:
        raise
except BaseException as e:
    show(e)

try:
    pass
except* ValueError:
    print('never')
else:
    print('else')

e = 'outer'
try:
    raise ValueError
except* ValueError as e:
    pass
try:
    print(e)
except NameError as error:
    print(error)


class Custom(ExceptionGroup):
    def derive(self, excs):
        print('derive', len(excs))
        return Custom(self.message, excs)


try:
    try:
        raise Custom('c', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as group:
        print(type(group).__name__)
    except* OSError as group:
        group.add_note('noted')
        raise
except BaseException as group:
    show(group)
    print(type(group).__name__, getattr(group, '__notes__', None))


def tests():
    for bad in (3, ExceptionGroup, (ValueError, BaseExceptionGroup), int, (ValueError, 3)):
        try:
            try:
                raise ValueError
            except* bad:
                pass
        except TypeError as e:
            print(e, repr(e.__context__))


tests()

for source in [
    'for x in y:\n try: pass\n except* ValueError: break',
    'for x in y:\n try: pass\n except* ValueError: continue',
    'def f():\n try: pass\n except* ValueError: return 1',
    'try: pass\nexcept*: pass',
    'try: pass\nexcept* ValueError: pass\nexcept TypeError: pass',
    'try: pass\nexcept ValueError: pass\nexcept* TypeError: pass',
    'try: pass\nexcept* ValueError:\n for a in b: break',
    'try: pass\nexcept* ValueError:\n def f(): return 3',
    'break\ntry: pass\nexcept* ValueError: break',
]:
    try:
        compile(source, 'source.py', 'exec')
        print('compiles')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
