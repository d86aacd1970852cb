"""unittest (https://docs.python.org/3.13/library/unittest.html)."""

from .case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure, skip, skipIf, skipUnless,
)
from .result import TestResult
from .signals import installHandler, registerResult, removeHandler, removeResult
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .runner import TextTestResult, TextTestRunner
from .main import TestProgram, main

__all__ = [
    "IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
    "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "addModuleCleanup",
    "doModuleCleanups", "enterModuleContext", "installHandler", "registerResult", "removeResult", "removeHandler",
]


def __getattr__(name):
    # asyncio only for those who test coroutines.
    if name == "IsolatedAsyncioTestCase":
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
