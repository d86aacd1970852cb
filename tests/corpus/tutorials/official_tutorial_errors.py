"""Chapter: errors and exceptions, from the first traceback to groups and notes."""
import sys

print('--- handling')
for text in ('12', 'twelve', '', '1e3'):
    try:
        x = int(text)
    except ValueError as e:
        print('Oops!', e)
    else:
        print('got', x)


class B(Exception):
    pass


class C(B):
    pass


class D(C):
    pass


for cls in [B, C, D]:
    try:
        raise cls()
    except D:
        print('D')
    except C:
        print('C')
    except B:
        print('B')
for cls in [B, C, D]:
    try:
        raise cls()
    except B:
        print('B first', cls.__mro__[0].__name__)
    except D:
        print('never')

try:
    raise Exception('spam', 'eggs')
except Exception as inst:
    print(type(inst), inst.args, inst)
    x, y = inst.args
    print('x =', x, 'y =', y)

for name in ('nosuchfile.txt', __file__):
    try:
        f = open(name)
        first = f.readline()
    except OSError as err:
        print('OS error:', err, err.errno, err.filename, err.strerror)
    except ValueError:
        print('Could not convert data to an integer.')
    else:
        print('read', first.strip()[:20])
        f.close()


def this_fails():
    x = 1 / 0


try:
    this_fails()
except ZeroDivisionError as err:
    print('Handling run-time error:', err)

print('--- raising')
try:
    raise NameError('HiThere')
except NameError:
    print('An exception flew by!')

try:
    try:
        open('database.sqlite')
    except OSError:
        raise RuntimeError('unable to handle error')
except RuntimeError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)


def func():
    raise ConnectionError


try:
    try:
        func()
    except ConnectionError as exc:
        raise RuntimeError('Failed to open database') from exc
except RuntimeError as e:
    print(repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)

print('--- cleaning up')


def bool_return():
    try:
        return True
    finally:
        return False


print(bool_return())


def divide(x, y):
    try:
        result = x / y
    except ZeroDivisionError:
        print('division by zero!')
    else:
        print('result is', result)
    finally:
        print('executing finally clause')


divide(2, 1)
divide(2, 0)
try:
    divide('2', '1')
except TypeError as e:
    print(e)

for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print('turn', i)
    finally:
        print('leaving turn', i)

print('--- groups')


def f():
    excs = [OSError('error 1'), SystemError('error 2')]
    raise ExceptionGroup('there were problems', excs)


try:
    f()
except Exception as e:
    print(f'caught {type(e)}: {e}')


def g():
    raise ExceptionGroup('group1', [OSError(1), SystemError(2), ExceptionGroup('group2', [OSError(3), RecursionError(4)])])


try:
    g()
except* OSError as e:
    print('There were OSErrors', e.exceptions)
except* SystemError as e:
    print('There were SystemErrors')
except* RecursionError as e:
    print('and', e.exceptions)

excs = []
for test in ((1, 0), (1, 'a'), ([], 3), (6, 2)):
    try:
        test[0] / test[1]
    except Exception as e:
        e.add_note(f'Happened with {test}')
        excs.append(e)
print([type(e).__name__ for e in excs], [e.__notes__ for e in excs])

print('--- what is seen from inside')
try:
    [][0]
except IndexError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb.tb_lineno, tb.tb_frame.f_code.co_name, sys.exception() is value)
print(sys.exc_info())
raise ExceptionGroup('We have some problems', excs)
