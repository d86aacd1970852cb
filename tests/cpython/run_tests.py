"""Runs test modules of CPython's own suite on the playground and counts:

playground run --no-limits --module-path LIB tests/cpython/run_tests.py tests/cpython/doctest.py tests/cpython/test/support/*.py … -- MODULE …

LIB is the Lib folder of a CPython 3.13. The modules are taken from there as they are; what they need of `test.support` and
`doctest` is here, since CPython's own starts processes and looks into the interpreter.
Prints a line for each test that did not pass, and one for each module. Options: -mPART only tests with PART in their name,
-xNAME all but that one, -v why, -vv each test's name before it runs.
"""

import sys
import traceback
import types
import unittest

def skips(*args, **kwargs):
    raise unittest.SkipTest('needs a module that is not there')


def no_processes():
    raise NotImplementedError('processes are threads here')


class Missing(types.ModuleType):
    """Stands for a module that is not there: tests that call it are skipped."""

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return type(name, (Exception,), {}) if name.endswith('Error') else skips


# CPython has these in two halves, in Python and in C; here they are one.
for half in '_csv _datetime _decimal _io _struct'.split():
    sys.modules[half] = __import__(half.removeprefix('_py').removeprefix('_'))

MISSING = '_ast _imp _opcode _pickle _string _testcapi _testinternalcapi _testlimitedcapi _tokenize _testsinglephase array ast codecs dis gc importlib importlib.machinery importlib.util marshal opcode asyncio.proactor_events multiprocessing multiprocessing.util pickle posix pty termios tty pydoc tempfile unicodedata'
for missing in MISSING.split():
    try:
        __import__(missing)
    except Exception:
        sys.modules[missing] = Missing(missing)
        package, _, name = missing.rpartition('.')
        if package:
            setattr(sys.modules[package], name, sys.modules[missing])
if isinstance(sys.modules['gc'], Missing):
    sys.modules['gc'].collect = lambda generation=2: 0
if isinstance(sys.modules['_testcapi'], Missing):
    for kind, bits in (('SHRT', 16), ('INT', 32), ('LONG', 64), ('LLONG', 64), ('PY_SSIZE_T', 64)):
        setattr(sys.modules['_testcapi'], kind + '_MAX', (1 << bits - 1) - 1)
        setattr(sys.modules['_testcapi'], kind + '_MIN', -(1 << bits - 1))
        setattr(sys.modules['_testcapi'], f'U{kind}_MAX', (1 << bits) - 1)

# CPython has parts of asyncio twice, in C and in Python, and its tests ask for either; the playground has one of each.
import asyncio
asyncio.futures._PyFuture = asyncio.Future
asyncio.tasks._PyTask = asyncio.Task
for module, names in ((asyncio.tasks, 'current_task _register_task _unregister_task _enter_task _leave_task'),
                      (asyncio.events, '_get_running_loop _set_running_loop get_running_loop get_event_loop')):
    for name in names.split():
        setattr(module, '_py_' + (name if module is asyncio.events else name.removeprefix('_')), getattr(module, name))
import threading
threading._PyRLock = threading._CRLock = threading.RLock
# Private parts that whole modules of tests start with.
if hasattr(unittest.case, '_AssertRaises'):
    unittest.case._AssertRaisesContext = unittest.case._AssertRaises
import unittest.mock
unittest.mock._callable = unittest.mock._can_be_called
unittest.mock._magics = unittest.mock._DEFAULT_MAGICS
asyncio.tasks._CTask = asyncio.Task
asyncio.futures._CFuture = asyncio.Future
asyncio.unix_events.can_use_pidfd = lambda: False
asyncio.base_subprocess.BaseSubprocessTransport = asyncio.SubprocessTransport
asyncio.constants.SENDFILE_FALLBACK_READBUFFER_SIZE = 256 * 1024
import http.client
if not hasattr(http.client, 'HTTPMessage'):
    import email.message
    http.client.HTTPMessage = type('HTTPMessage', (email.message.Message,), {})
import concurrent.futures.process
import time
time._STRUCT_TM_ITEMS = 11
concurrent.futures.process._check_system_limits = no_processes


def open_source(path, *args, **kwargs):
    """open(), which also opens the modules of the module path: those can be looked at, but are no files of the program."""
    import io
    import linecache
    try:
        return open(path, *args, **kwargs)
    except FileNotFoundError:
        lines = linecache.getlines(path)
        if not lines:
            raise
        return io.StringIO(''.join(lines))


class Result(unittest.TestResult):
    """Counts, and keeps what each bad test said. A test with bad subtests counts once."""

    def __init__(self, verbose):
        super().__init__()
        self.verbose = verbose
        self.passed = 0
        self.bad = {}

    def startTest(self, test):
        super().startTest(test)
        if self.verbose > 1:
            print('...', test.id(), flush=True)

    def note(self, kind, test, error):
        self.bad.setdefault(test.id(), (kind, ''.join(traceback.format_exception(*error))))

    def addSuccess(self, test):
        self.passed += 1

    def addExpectedFailure(self, test, err):
        self.passed += 1

    def addUnexpectedSuccess(self, test):
        self.bad[test.id()] = ('FAIL', 'unexpected success')

    def addError(self, test, err):
        self.note('ERROR', test, err)

    def addFailure(self, test, err):
        self.note('FAIL', test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.note('FAIL', test, err)


def chosen(suite, wanted, unwanted):
    """The same suites with some of their tests."""
    return type(suite)(
        chosen(test, wanted, unwanted) if isinstance(test, unittest.TestSuite) else test
        for test in suite
        if isinstance(test, unittest.TestSuite)
        or (not wanted or any(part in test.id() for part in wanted)) and not any(('.' + test.id()).endswith('.' + name) for name in unwanted))


def run(name, wanted, unwanted, verbose):
    try:
        module = __import__(f'test.{name}', fromlist=['*'])
        if name == 'test_inspect.test_inspect':
            module.open = open_source
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    except unittest.SkipTest as skipped:
        print(f'{name}: skipped: {skipped}')
        return 0
    except BaseException as error:
        print(f'{name}: not imported: {type(error).__name__}: {error}')
        if verbose:
            traceback.print_exc(file=sys.stdout)
        return 1
    result = Result(verbose)
    chosen(suite, wanted, unwanted).run(result)
    for identifier, (kind, text) in result.bad.items():
        print(kind, identifier, '|', text.strip().splitlines()[-1][:200])
        if verbose:
            print(text)
    print(f'{name}: {result.passed} passed, {len(result.bad)} failed, {len(result.skipped)} skipped', flush=True)
    return len(result.bad)


def main():
    verbose = 0
    names, wanted, unwanted = [], [], []
    for argument in sys.argv[1:]:
        if argument in ('-v', '-vv'):
            verbose += len(argument) - 1
        elif argument.startswith('-m'):
            wanted.append(argument[2:])
        elif argument.startswith('-x'):
            unwanted.append(argument[2:])
        else:
            names.append(argument)
    failed = sum(run(name, wanted, unwanted, verbose) for name in names)
    sys.exit(failed > 0)


main()
