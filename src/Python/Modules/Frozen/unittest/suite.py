"""Suites of tests."""

import contextlib
import sys

from .case import SkipTest, TestCase, doModuleCleanups


class _ClassOrModule:
    """Stands for a class or module whose fixture went wrong."""

    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def countTestCases(self):
        return 0


@contextlib.contextmanager
def _captured(result):
    """What a fixture prints goes where a test's own output goes."""
    start, end = (getattr(result, name, lambda: None) for name in ("_setupStdout", "_restoreStdout"))
    start()
    try:
        yield
    finally:
        end()


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return "<%s.%s tests=%s>" % (type(self).__module__, type(self).__qualname__, list(self))

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the tests without collecting what goes wrong."""
        for test in self:
            test.debug()


def _is_suite(test):
    """By what it can do, so that functions and tests of other makes may stand in a suite."""
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    """Collects nothing: what goes wrong comes out of the suite."""

    shouldStop = False


class TestSuite(BaseTestSuite):
    def debug(self):
        self.run(_DebugResult(), True)

    def run(self, result, debug=False):
        is_outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._change_class(test, result)
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test.debug() if debug else test(result)
        if is_outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _change_class(self, test, result):
        previous, current = getattr(result, "_previousTestClass", None), test.__class__
        if previous is current:
            return
        self._leave_class(current, result)
        if previous is None or previous.__module__ != current.__module__:
            self._leave_module(result)
            self._enter_module(current, result)
        result._previousTestClass = current
        if getattr(result, "_moduleSetUpFailed", False) or getattr(current, "__unittest_skip__", False):
            return
        if not hasattr(current, "setUpClass"):
            return
        current._classSetupFailed = False
        name = f"{current.__module__}.{current.__qualname__}"
        with _captured(result):
            try:
                current.setUpClass()
            except Exception as problem:
                current._classSetupFailed = True
                self._report(result, problem, "setUpClass", name)
            if current._classSetupFailed:
                self._clean_class(current, result, "setUpClass", name)

    def _leave_class(self, current, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or previous is current or getattr(previous, "_classSetupFailed", False) or getattr(previous, "__unittest_skip__", False) \
                or getattr(result, "_moduleSetUpFailed", False):
            return
        if not hasattr(previous, "tearDownClass"):
            return
        name = f"{previous.__module__}.{previous.__qualname__}"
        with _captured(result):
            try:
                previous.tearDownClass()
            except Exception as problem:
                self._report(result, problem, "tearDownClass", name)
            self._clean_class(previous, result, "tearDownClass", name)

    def _clean_class(self, cls, result, method, name):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            self._report(result, info[1], method, name)

    def _enter_module(self, current, result):
        result._moduleSetUpFailed = False
        module = sys.modules.get(current.__module__)
        setup = getattr(module, "setUpModule", None)
        if setup is not None:
            with _captured(result):
                try:
                    setup()
                except Exception as problem:
                    result._moduleSetUpFailed = True
                    self._report(result, problem, "setUpModule", current.__module__)
                if result._moduleSetUpFailed:
                    self._clean_module(result, "setUpModule", current.__module__)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        teardown = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        with _captured(result):
            if teardown is not None:
                try:
                    teardown()
                except Exception as problem:
                    self._report(result, problem, "tearDownModule", previous.__module__)
            self._clean_module(result, "tearDownModule", previous.__module__)

    def _clean_module(self, result, method, name):
        try:
            doModuleCleanups()
        except Exception as problem:
            self._report(result, problem, method, name)

    @staticmethod
    def _report(result, problem, method, parent):
        if isinstance(result, _DebugResult):
            raise problem
        error = _ClassOrModule(f"{method} ({parent})")
        if isinstance(problem, SkipTest) and hasattr(result, "addSkip"):
            result.addSkip(error, str(problem))
        else:
            result.addError(error, (type(problem), problem, problem.__traceback__))
