g = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, g.args, len(g.exceptions))
print(g.split(ValueError))
print(g.split((ValueError, KeyError)))
print(g.subgroup(KeyError), g.subgroup(OSError), g.split(OSError))
print(g.split(lambda e: isinstance(e, ValueError) and e.args == (2,)))
print(g.subgroup(lambda e: True) is g, g.split(ExceptionGroup)[0] is g)
print(type(BaseExceptionGroup('b', [ValueError()])), type(BaseExceptionGroup('b', [KeyboardInterrupt()])), isinstance(g, Exception), ExceptionGroup.__mro__)
print(repr(g.derive([OSError('o')])))


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


m = MyGroup('mine', [ValueError(1), TypeError(2)], 7)
a, b = m.split(ValueError)
print(repr(a), a.code, repr(b), b.code)
g.add_note('noted')
g.__cause__ = OSError('c')
left, right = g.split(TypeError)
print(left.__notes__, repr(left.__cause__), right.__notes__)


def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


attempt('empty', lambda: ExceptionGroup('m', []))
attempt('no args', lambda: ExceptionGroup())
attempt('one arg', lambda: ExceptionGroup('m'))
attempt('int', lambda: ExceptionGroup('m', 5))
attempt('not str', lambda: ExceptionGroup(5, [ValueError()]))
attempt('item', lambda: ExceptionGroup('m', [ValueError(), 5]))
attempt('class', lambda: ExceptionGroup('m', [ValueError]))
attempt('base', lambda: ExceptionGroup('m', [KeyboardInterrupt()]))
attempt('set', lambda: ExceptionGroup('m', {ValueError()}))
attempt('split', lambda: g.split(5))
attempt('split type', lambda: g.split(int))
attempt('tuple', lambda: ExceptionGroup('m', (ValueError(3),)))
print(str(ExceptionGroup('one', [ValueError()])))
