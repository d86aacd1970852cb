import contextlib
import functools
import re
import warnings


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    testcase.assertTrue(issubclass(caught[0].category, SyntaxWarning))
    testcase.assertRegex(str(caught[0].message), errtext)
    testcase.assertEqual(caught[0].filename, '<testcase>')
    testcase.assertEqual(caught[0].lineno, lineno)
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        testcase.assertRaisesRegex(SyntaxError, errtext, compile, statement, '<testcase>', 'exec')


class _Recorder:
    def __init__(self, caught):
        self.warnings = caught
        self._read = 0

    def __getattr__(self, name):
        if len(self.warnings) > self._read:
            return getattr(self.warnings[-1], name)
        return getattr(None, name)

    def reset(self):
        self._read = len(self.warnings)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield _Recorder(caught)
    left = list(caught)
    for pattern, category in filters or [('', Warning)]:
        matching = [w for w in left if re.match(pattern, str(w.message), re.I) and issubclass(w.category, category)]
        left = [w for w in left if w not in matching]
        if not matching and not quiet and filters:
            raise AssertionError(f'filter ({pattern!r}, {category.__name__}) did not catch any warning')
    if left:
        raise AssertionError(f'unhandled warning {left[0]}')


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings('always', message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


check_no_resource_warning = check_no_warnings


def ignore_warnings(*, category):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorator


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
