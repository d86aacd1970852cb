"""The part of CPython's test.support that its tests of the language need, for a machine without files and processes."""

import contextlib
import functools
import sys
import types
import unittest

MISSING_C_DOCSTRINGS = True
HAVE_DOCSTRINGS = True
NHASHBITS = sys.hash_info.width
MAX_Py_ssize_t = sys.maxsize
INTERNET_TIMEOUT = LOOPBACK_TIMEOUT = SHORT_TIMEOUT = LONG_TIMEOUT = 10.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = False
TEST_HOME_DIR = TEST_DATA_DIR = '/nowhere'
STDLIB_DIR = '/usr/lib/python3.13'
SAVEDCWD = '/'
is_jython = is_android = is_emscripten = is_wasi = is_apple = is_apple_mobile = False
is_s390x = MS_WINDOWS = HAVE_ASAN_FORK_BUG = PGO = False
REPO_ROOT = '/nowhere'
TEST_HTTP_URL = 'http://www.pythontest.net'
has_fork_support = False
has_subprocess_support = has_socket_support = True
unix_shell = None
verbose = 0
use_resources = None
max_memuse = real_max_memuse = 0
_1G, _2G, _4G, _1M = 1 << 30, 1 << 31, 1 << 32, 1 << 20
GLOBAL_CONFIG = {}
check_impl_detail = lambda **guards: guards.get('cpython', not guards)
failfast = False


def _skipping(reason):
    return lambda test: unittest.skip(reason)(test)


def _passing(*args, **kwargs):
    if len(args) == 1 and callable(args[0]) and not kwargs:
        return args[0]
    return lambda test: test


cpython_only = _skipping('looks into CPython')
refcount_test = _skipping('counts references')
impl_detail = lambda *args, **guards: (_passing() if guards.get('cpython', True) else _skipping('another implementation'))
no_tracing = requires_resource_cpu = _passing
skip_on_s390x = skip_if_buildbot = skip_if_sanitizer = skip_if_pgo_task = _passing
suppress_immortalization = contextlib.contextmanager(lambda suppress=True: (yield))
anticipate_failure = lambda condition: (unittest.expectedFailure if condition else _passing())
requires_IEEE_754 = requires_docstrings = _passing
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = lambda *a, **k: _skipping('needs C code')
requires_limited_api = requires_specialization = requires_working_threading = _skipping('looks into CPython')
requires_fork = requires_venv_with_pip = lambda *a, **k: _skipping('needs a machine')
requires_subprocess = lambda: _passing()
requires_working_socket = lambda *, module=False: None if module else _passing()
requires_gil_enabled = requires_legacy_unicode_capi = lambda *a, **k: _passing()
skip_if_buggy_ucrt_strfptime = skip_if_broken_multiprocessing_synchronize = expected_failure_if_gil_disabled = _passing
skip_if_suppress_immortalization = lambda: _passing()
requires_mac_ver = requires_linux_version = requires_freebsd_version = lambda *a: _passing()
run_with_locale = run_with_locales = run_with_tz = lambda *a: _skipping('needs locales')
bigmemtest = lambda size, memuse, dry_run=True: (lambda test: functools.wraps(test)(lambda self: test(self, 5147)))
bigaddrspacetest = _skipping('needs much memory')
precisionbigmemtest = bigmemtest
has_no_debug_ranges = lambda: False
requires_debug_ranges = lambda reason='': _passing()
nomemtest = _skipping('needs C code')
force_not_colorized = _passing
force_not_colorized_test_class = _passing
force_colorized = _skipping('needs colours')
thread_unsafe = lambda *a: _passing()
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = lambda: _passing()
exceeds_recursion_limit = lambda: 100_000
requires_resource = lambda resource: _skipping(f'needs {resource}')
is_resource_enabled = lambda resource: False
get_c_recursion_limit = lambda: 10_000
has_strftime_extensions = True
with_pymalloc = lambda: False
optim_args_from_interpreter_flags = lambda: []
check_sanitizer = lambda **kinds: False
check_free_after_iterating = None
python_is_optimized = lambda: True
windows_has_feature = None


class ResourceDenied(unittest.SkipTest):
    pass


class TestFailed(Exception):
    pass


class Error(Exception):
    pass


def requires(resource, message=None):
    raise ResourceDenied(message or f'needs {resource}')


def gc_collect():
    import gc
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    yield


@contextlib.contextmanager
def captured_output(name):
    import io
    original = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, original)


captured_stdout = functools.partial(captured_output, 'stdout')
captured_stderr = functools.partial(captured_output, 'stderr')
captured_stdin = functools.partial(captured_output, 'stdin')


@contextlib.contextmanager
def swap_attr(owner, name, value):
    missing = object()
    before = getattr(owner, name, missing)
    setattr(owner, name, value)
    try:
        yield None if before is missing else before
    finally:
        if before is not missing:
            setattr(owner, name, before)
        elif hasattr(owner, name):
            delattr(owner, name)


@contextlib.contextmanager
def swap_item(owner, key, value):
    missing = object()
    before = owner.get(key, missing)
    owner[key] = value
    try:
        yield None if before is missing else before
    finally:
        if before is not missing:
            owner[key] = before
        else:
            owner.pop(key, None)


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    testcase.assertIsNotNone(caught.exception.lineno)
    if lineno is not None:
        testcase.assertEqual(caught.exception.lineno, lineno)
    testcase.assertIsNotNone(caught.exception.offset)
    if offset is not None:
        testcase.assertEqual(caught.exception.offset, offset)


def run_code(code, extra_names=None):
    names = dict(extra_names or {})
    exec(__import__('textwrap').dedent(code), names)
    return names


def run_in_subinterp(code):
    raise unittest.SkipTest('needs C code')


def check_free_after_iterating(test, iterate, kind, args=()):
    raise unittest.SkipTest('counts references')


def check__all__(testcase, module, name_of_module=None, extra=(), not_exported=()):
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name, value in vars(module).items():
        if not name.startswith('_') and name not in not_exported:
            home = getattr(value, '__module__', None)
            if home in name_of_module or home is None and not isinstance(value, types.ModuleType):
                expected.add(name)
    testcase.assertCountEqual(module.__all__, expected)


def check_disallow_instantiation(testcase, kind, *args, **kwargs):
    testcase.assertRaises(TypeError, kind, *args, **kwargs)


def findfile(name, subdir=None):
    return f'/nowhere/{name}'


def sortdict(mapping):
    return '{' + ', '.join('%r: %r' % item for item in sorted(mapping.items())) + '}'


def iter_builtin_types():
    raise unittest.SkipTest('looks into CPython')


iter_slot_wrappers = iter_builtin_types
darwin_malloc_err_warning = lambda test: None


def maybe_get_event_loop_policy():
    return None


def flush_std_streams():
    pass


def late_deletion(value):
    pass


def get_pagesize():
    return 4096


def calcobjsize(layout):
    raise unittest.SkipTest('knows sizes of objects')


calcvobjsize = check_sizeof = calcobjsize


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max_depth or 1000)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


set_recursion_limit = infinite_recursion


def get_recursion_depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def adjust_int_max_str_digits(digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable = None
        self._before, sys.unraisablehook = sys.unraisablehook, lambda unraisable: setattr(self, 'unraisable', unraisable)
        return self

    def __exit__(self, *args):
        sys.unraisablehook = self._before
        del self.unraisable


class CPUStopwatch:
    """Measures nothing: time is virtual, and what a test says of the real one does not hold."""

    def __enter__(self):
        raise unittest.SkipTest('measures time')

    def __exit__(self, *args):
        pass


@contextlib.contextmanager
def setswitchinterval(interval):
    before = sys.getswitchinterval()
    sys.setswitchinterval(interval)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def busy_retry(timeout, err_msg=None, /, *, error=True):
    import time
    deadline = time.monotonic() + timeout
    while True:
        yield
        if time.monotonic() >= deadline:
            break
    if error:
        raise AssertionError(f'not within {timeout} s' + (f': {err_msg}' if err_msg else ''))


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    import time
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


def get_attribute(owner, name):
    try:
        return getattr(owner, name)
    except AttributeError:
        raise unittest.SkipTest(f'{owner!r} has no {name!r}') from None


def detect_api_mismatch(reference, other, *, ignore=()):
    return {name for name in set(dir(reference)) - set(dir(other)) - set(ignore) if not name.startswith('_') or name.endswith('__')}


def patch(testcase, owner, name, value):
    before = getattr(owner, name)
    testcase.addCleanup(setattr, owner, name, before)
    setattr(owner, name, value)


def open_urlresource(*args, **kwargs):
    raise unittest.SkipTest('needs the network')


def collision_stats(bins, balls):
    raise unittest.SkipTest('counts collisions of hashes')


class Matcher:
    """Tells whether a dict has certain values, those of some keys in part."""
    _partial_matches = ('msg', 'message')

    def matches(self, found, **wanted):
        return all(self.match_value(key, found.get(key), value) for key, value in wanted.items())

    def match_value(self, key, found, wanted):
        if type(found) is not type(wanted):
            return False
        return wanted in found if isinstance(found, str) and key in self._partial_matches else found == wanted


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


LARGEST, SMALLEST = _Largest(), _Smallest()


def run_unittest(*classes):
    raise unittest.SkipTest('an old way to run tests')


def reap_children():
    pass


def wait_process(*args, **kwargs):
    raise unittest.SkipTest('needs processes')


def load_package_tests(folder, loader, tests, pattern):
    """Modules of a package are run one by one."""
    return tests
