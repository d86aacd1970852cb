"""Suites of tests, and how they are found."""

import functools
import sys

from .case import FunctionTestCase, SkipTest, TestCase, doModuleCleanups


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


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        is_outermost = not getattr(result, "_in_suite", False)
        result._in_suite = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, BaseTestSuite):
                test(result)
                continue
            self._change_class(test, result)
            if getattr(test.__class__, "_setup_failed", False) or getattr(result, "_module_failed", False):
                continue
            test(result)
        if is_outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._in_suite = False
        return result

    def _change_class(self, test, result):
        previous, current = getattr(result, "_previous_class", None), test.__class__
        if previous is current:
            return
        self._leave_class(current, result)
        if previous is None or previous.__module__ != current.__module__:
            self._leave_module(result)
            self._enter_module(current, result)
        result._previous_class = current
        if getattr(result, "_module_failed", False) or getattr(current, "__unittest_skip__", False):
            return
        current._setup_failed = False
        try:
            current.setUpClass()
        except Exception as problem:
            current._setup_failed = True
            self._report(result, problem, "setUpClass", f"{current.__module__}.{current.__qualname__}")
            current.doClassCleanups()

    def _leave_class(self, current, result):
        previous = getattr(result, "_previous_class", None)
        if previous is None or previous is current or getattr(previous, "_setup_failed", False) or getattr(previous, "__unittest_skip__", False) \
                or getattr(result, "_module_failed", False):
            return
        name = f"{previous.__module__}.{previous.__qualname__}"
        try:
            previous.tearDownClass()
        except Exception as problem:
            self._report(result, problem, "tearDownClass", name)
        previous.doClassCleanups()
        for info in previous.tearDown_exceptions:
            self._report(result, info[1], "tearDownClass", name)

    def _enter_module(self, current, result):
        result._module_failed = False
        module = sys.modules.get(current.__module__)
        setup = getattr(module, "setUpModule", None)
        if setup is not None:
            try:
                setup()
            except Exception as problem:
                result._module_failed = True
                self._report(result, problem, "setUpModule", current.__module__)

    def _leave_module(self, result):
        previous = getattr(result, "_previous_class", None)
        if previous is None or getattr(result, "_module_failed", False):
            return
        teardown = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        if teardown is not None:
            try:
                teardown()
            except Exception as problem:
                self._report(result, problem, "tearDownModule", previous.__module__)
        doModuleCleanups()

    @staticmethod
    def _report(result, problem, method, parent):
        error = _ClassOrModule(f"{method} ({parent})")
        if isinstance(problem, SkipTest):
            result.addSkip(error, str(problem))
        else:
            result.addError(error, (type(problem), problem, problem.__traceback__))


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase) and obj.__name__ != "IsolatedAsyncioTestCase":
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj, parent = module, None
        if module is None:
            obj = __import__(parts[0])
            parts = parts[1:]
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, BaseTestSuite):
            return obj
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        return self.suiteClass([obj()])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names


defaultTestLoader = TestLoader()
