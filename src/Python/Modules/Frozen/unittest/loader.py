"""How tests are found."""

import functools
import traceback
import types
from fnmatch import fnmatchcase

from .case import FunctionTestCase, TestCase
from .suite import TestSuite


class _FailedTest(TestCase):
    """Stands for tests that could not be found: it fails with the reason."""

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def fail():
            raise self._exception

        return fail


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        super().__init__()
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = []
        if testCaseClass not in (TestCase, FunctionTestCase):
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
        if load_tests is None:
            return suite
        try:
            return load_tests(self, suite, pattern)
        except Exception as problem:
            return self._failed(module.__name__, problem, "Failed to call load_tests:")

    def _failed(self, name, problem, what):
        self.errors.append(f"{what}\n{traceback.format_exc()}")
        return self.suiteClass([_FailedTest(name, problem)])

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        not_imported = None
        if module is None:
            names = parts[:]
            while module is None:
                try:
                    module = __import__(".".join(names))
                except ImportError:
                    missing = names.pop()
                    problem = ImportError(f"Failed to import test module: {missing}\n{traceback.format_exc()}")
                    not_imported = missing, problem
                    if not names:
                        return self._failed(missing, problem, str(problem))
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as problem:
                if not_imported is not None and getattr(obj, "__path__", None) is not None:
                    return self._failed(*not_imported, str(not_imported[1]))
                return self._failed(part, problem, "Failed to access attribute:")
        return self._tests_of(obj, parent, parts)

    def _tests_of(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {obj} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, case, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(case, name)):
            return False
        full_name = f"{case.__module__}.{case.__qualname__}.{name}"
        return self.testNamePatterns is None or any(fnmatchcase(full_name, pattern) for pattern in self.testNamePatterns)


defaultTestLoader = TestLoader()
