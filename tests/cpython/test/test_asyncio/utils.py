"""The part of CPython's test.test_asyncio.utils that its tests of asyncio need, for a machine whose time is virtual."""

import asyncio
import contextlib
import logging
import os
import re
import socket
import unittest
from asyncio import events
from asyncio.log import logger
from unittest import mock

CLOCK_RES = 0.050
ONLYCERT = ONLYKEY = SIGNED_CERTFILE = SIGNING_CA = None
PEERCERT = {}


def simple_server_sslcontext(*args, **kwargs):
    raise unittest.SkipTest('needs TLS')


simple_client_sslcontext = dummy_ssl_context = simple_server_sslcontext
run_test_server = run_test_unix_server = run_udp_echo_server = simple_server_sslcontext
_sockets = 0


def gen_unix_socket_path():
    global _sockets
    _sockets += 1
    return f'/tmp/test_{_sockets}.sock'


@contextlib.contextmanager
def unix_socket_path():
    path = gen_unix_socket_path()
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)


def run_briefly(loop):
    async def once():
        pass

    task = loop.create_task(once())
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        task.cancel()


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def run_until(loop, pred, timeout=10):
    end = loop.time() + timeout
    while not pred():
        if loop.time() > end:
            raise TimeoutError
        loop.run_until_complete(asyncio.sleep(0.001))


def make_test_protocol(base):
    methods = {name: MockCallback(return_value=None) for name in dir(base) if not name.startswith('__')}
    return type('TestProtocol', (base,) + base.__bases__, methods)()


class TestLoop(asyncio.SelectorEventLoop):
    """
    Its time stands still: the test's generator is sent each deadline that an iteration has set, and yields how far time goes on.
    At the end the generator has to be used up.
    """

    def __init__(self, gen=None):
        super().__init__()
        self._now = 0
        self._deadlines = []
        self._steps = None
        if gen is not None:
            self._steps = gen()
            next(self._steps)

    def time(self):
        return self._now

    def advance_time(self, advance):
        if advance:
            self._now += advance

    def call_at(self, when, callback, *args, context=None):
        self._deadlines.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        set_now, self._deadlines = self._deadlines, []
        for when in set_now:
            self.advance_time(self._steps.send(when))

    def close(self):
        super().close()
        if self._steps is not None:
            try:
                self._steps.send(0)
            except StopIteration:
                pass
            else:
                raise AssertionError('time did not go as far as the test says')


def MockCallback(**kwargs):
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))


class MockInstanceOf:
    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    code = func.__code__
    return code.co_filename, code.co_firstlineno


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop._default_executor is not None and not loop.is_closed():
            loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        assert loop is not None
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.doCleanups()


@contextlib.contextmanager
def disable_logger():
    before = logger.level
    try:
        logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        logger.setLevel(before)


def mock_nonblocking_socket(proto=socket.IPPROTO_TCP, type=socket.SOCK_STREAM, family=socket.AF_INET):
    sock = mock.MagicMock(socket.socket)
    sock.proto, sock.type, sock.family = proto, type, family
    sock.gettimeout.return_value = 0.0
    return sock


async def await_without_task(coro):
    failure = None

    def drive():
        nonlocal failure
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            failure = error

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failure is not None:
        raise failure
