# Of several mistakes in one call, the one that CPython finds first.
import pathlib
import textwrap
import threading


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


told(lambda: sorted(1, nothing=2))
told(lambda: sorted([1], nothing=2))
told(lambda: sorted(1, key=2))
told(lambda: sorted([2, 1], key=2))
told(lambda: sorted())
told(lambda: sorted([1], 2))
told(lambda: pathlib.PurePosixPath('').with_name('a/b'))
told(lambda: pathlib.PurePosixPath('').with_name('a'))
told(lambda: pathlib.PurePosixPath('a').with_name('b/c'))
told(lambda: pathlib.PurePosixPath('a').with_name(''))
told(lambda: pathlib.PurePosixPath('').with_suffix('.x'))
told(lambda: threading.local().missing)
told(lambda: textwrap.indent('a\nb', 12))
told(lambda: textwrap.indent('', 12))


class Own(threading.local):
    pass


told(lambda: Own().missing)
print(threading.local)
