"""Fixtures that fail, cleanups in turn, what tests print, how long they took, and results of an older make."""

import io
import re
import sys
import time
import unittest
import warnings


def shown(text):
    return re.sub(r"in [\d.]+s", "in ...s", re.sub(r", line \d+", "", text))


def run(*cases, **options):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases)
    result = unittest.TextTestRunner(stream, **options).run(suite)
    print(shown(stream.getvalue()))
    return result


def complain(text, kind):
    print("cleanup", text)
    raise kind(text)


class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class")
        cls.addClassCleanup(complain, "first", ValueError)
        cls.addClassCleanup(complain, "second", KeyError)
        1 / 0

    def test(self):
        print("never")


class CleanupsFail(unittest.TestCase):
    def setUp(self):
        self.addCleanup(complain, "late", OSError)
        self.addCleanup(complain, "early", LookupError)

    def test(self):
        print("the test itself")
        self.fail("it, too")


run(ClassFails, CleanupsFail)
run(ClassFails, CleanupsFail, buffer=True)


class Slow(unittest.TestCase):
    def test_short(self):
        time.sleep(0.02)

    def test_long(self):
        time.sleep(0.1)

    def test_none(self):
        pass


stream = io.StringIO()
unittest.TextTestRunner(stream, durations=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Slow))
print(re.sub(r"\d\.(\d)\d\ds", r"0.\1..s", shown(stream.getvalue())))


def load_module():
    unittest.addModuleCleanup(complain, "of the module, first", ValueError)
    unittest.addModuleCleanup(complain, "of the module, second", TypeError)


setUpModule = load_module


class InModule(unittest.TestCase):
    def test(self):
        pass


run(InModule)


class OldResult:
    shouldStop = False

    def __init__(self):
        self.seen = []

    def startTest(self, test):
        self.seen.append("start")

    def stopTest(self, test):
        self.seen.append("stop")

    def addSuccess(self, test):
        self.seen.append("success")

    def addFailure(self, test, info):
        self.seen.append(f"failure {info[0].__name__}")

    def addError(self, test, info):
        self.seen.append(f"error {info[0].__name__}")


class Everything(unittest.TestCase):
    @unittest.skip("no reason")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    result = OldResult()
    for name in unittest.defaultTestLoader.getTestCaseNames(Everything):
        Everything(name).run(result)
    print(result.seen)
    print(sorted({str(warning.message) for warning in caught}))

for case in (Everything("test_skipped"), Everything("test_parts")):
    try:
        case.debug()
    except BaseException as problem:
        print(type(problem).__name__, problem)
sys.stdout.flush()
