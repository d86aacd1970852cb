# sys.excepthook, sys.displayhook, sys.exc_info and sys.exception.
import sys


def outer():
    try:
        raise ValueError('one')
    except ValueError:
        print(sys.exc_info()[0], repr(sys.exception()), sys.exc_info()[2] is not None)
        try:
            raise KeyError('two')
        except KeyError:
            print(repr(sys.exception()), repr(sys.exception().__context__))
        print(repr(sys.exception()))
    print(sys.exc_info(), sys.exception())


outer()


def hook(kind, value, traceback):
    print('hook:', kind.__name__, value, traceback.tb_lineno)


def shown(value):
    print('shown:', value)


sys.displayhook = shown
exec(compile('1 + 2', '<x>', 'single'))
sys.displayhook = sys.__displayhook__
exec(compile('"back"', '<x>', 'single'))
print(_)
sys.excepthook = hook
print(sys.excepthook is hook, sys.__excepthook__ is not hook)
raise RuntimeError('for the hook')
