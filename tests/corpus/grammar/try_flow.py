# try, except, else, finally: which runs when, and what comes out.
def flow(action, handler=None, orelse=None, last=None):
    steps = []
    try:
        steps.append('try')
        if isinstance(action, Exception):
            raise action
        if action == 'return':
            return steps
    except (ValueError, KeyError) as error:
        steps.append(f'except {error!r}')
        if handler == 'raise':
            raise
        if handler == 'new':
            raise RuntimeError('new')
        if handler == 'from':
            raise RuntimeError('from') from error
        if handler == 'return':
            return 'handler returned'
    except IndexError:
        steps.append('index')
    else:
        steps.append('else')
        if orelse:
            raise orelse
    finally:
        steps.append('finally')
        print(steps)
        if last == 'return':
            return 'finally returned'
        if last:
            raise last
    return 'end'


import itertools
for action, handler, orelse, last in itertools.product([None, 'return', ValueError('v'), IndexError(), TypeError('t')], [None, 'raise', 'new', 'from', 'return'], [None, ValueError('in else')], [None, 'return', OSError('last')]):
    if not isinstance(action, ValueError) and handler or (action and orelse):
        continue
    try:
        print('->', flow(action, handler, orelse, last))
    except Exception as error:
        print('!!', repr(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        kept = error
    print(error)
except NameError as problem:
    print(problem)

try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__))
for bad in (1, 'text', None, int, object()):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    raise ValueError from 3
except TypeError as error:
    print(error)
try:
    try:
        raise KeyError
    except 3:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise KeyError
    except (ValueError, (KeyError, 'x')):
        print('never')
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)


def nested():
    try:
        try:
            raise ValueError(1)
        finally:
            try:
                raise KeyError(2)
            except KeyError as error:
                print('inner', repr(error.__context__))
    except ValueError as error:
        print('outer', repr(error.__context__))
        try:
            raise
        except ValueError as again:
            print(again is error)


nested()


class Meta(type):
    def __subclasscheck__(cls, other):
        print('not asked')
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError
    except Odd:
        print('caught by hook')
except ValueError:
    print('real bases only')
