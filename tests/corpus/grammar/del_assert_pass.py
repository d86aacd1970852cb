import sys
x = [1, 2, 3, 4, 5]
del x[0], x[-1]
print(x)
del x[::2]
print(x)
del (x), 
try:
    x
except NameError as error:
    print(error)
d = {'a': 1, 'b': 2}
del d['a']
try:
    del d['a']
except KeyError as error:
    print(repr(error))
for statement in ['del x', 'del d.x', 'del d[0]', 'del "abc"[0]', 'del (1,)[0]', 'del [1][5]', 'del int.x', 'del int.__add__', 'del None.x', 'del len.__name__', 'del range(3)[0]', 'del {1}[0]']:
    try:
        exec(statement)
    except Exception as error:
        print(statement, type(error).__name__, error)


def f():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as error:
        print(error)
    try:
        del y
    except UnboundLocalError as error:
        print(error)
    a, b = 1, 2
    del (a, b)
    print(locals())


f()
for condition, text in [(1, 'a'), (0, 'b'), ([], None), ('', ('t', 1))]:
    try:
        assert condition, text
        print('holds')
    except AssertionError as error:
        print(repr(error), error.args, str(error))
try:
    assert False
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert 0, 1 / 0
except ZeroDivisionError as error:
    print(repr(error.__context__))


class Falsy:
    def __bool__(self):
        raise TypeError('no truth')


try:
    assert Falsy()
except TypeError as error:
    print(error)
pass
...
if True: pass
class Empty: ...
def empty(): pass
print(empty(), Empty.__name__, Empty.__dict__.keys() >= {'__module__', '__doc__'})
if 0: 1 / 0
'expression statement'; 1 + 1; [print]; None
assert (1, 'always true tuple is a warning elsewhere')[0]
print(__debug__)
