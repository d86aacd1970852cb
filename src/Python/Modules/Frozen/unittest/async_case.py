"""Test cases whose methods are coroutine functions, on an event loop of their own each."""

import asyncio
import contextvars
import inspect
import warnings

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        result = self._await_maybe(method)
        if result is not None:
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._await_maybe(function, *args, **kwargs)

    def _await(self, func, /, *args, **kwargs):
        return self._runner.run(func(*args, **kwargs), context=self._context)

    def _await_maybe(self, func, /, *args, **kwargs):
        if inspect.iscoroutinefunction(func):
            return self._await(func, *args, **kwargs)
        return self._context.run(func, *args, **kwargs)

    def run(self, result=None):
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            runner, self._runner = self._runner, None
            runner.close()

    def debug(self):
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            super().debug()
        finally:
            runner, self._runner = self._runner, None
            runner.close()
