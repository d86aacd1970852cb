import asyncio
import sys
import unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch, sentinel, ANY


class Fetcher:
    def __init__(self, client):
        self.client = client
        self.cache = {}

    async def get(self, key):
        if key notelf.cache:
            self.cache[key] = await self.client.fetch(key)
        return self.cache[key]

    async def get_all(self, *keys):
        return await asyncio.gather(*map(self.get, keys))


def now():
    import time
    return time.time()


class FetcherTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ['setUp']

    async def asyncSetUp(self):
        self.client = AsyncMock()
        self.client.fetch.side_effect = lambda key: key.upper()
        self.fetcher = Fetcher(self.client)
        self.addAsyncCleanup(self.cleanup)

    async def cleanup(self):
        self.events.append('cleanup')

    async def asyncTearDown(self):
        self.assertEqual(self.events, ['setUp'])

    async def test_get(self):
        self.assertEqual(await self.fetcher.get('a'), 'A')
        await self.fetcher.get('a')
        self.client.fetch.assert_awaited_once_with('a')

    async def test_all(self):
        self.assertEqual(await self.fetcher.get_all('x', 'y'), ['X', 'Y'])
        self.assertEqual(self.client.fetch.await_args_list, [call('x'), call('y')])

    async def test_error(self):
        self.client.fetch.side_effect = [ConnectionError('down'), 'ok']
        with self.assertRaisesRegex(ConnectionError, '^down$') as cm:
            await self.fetcher.get('k')
        self.assertEqual(cm.exception.args, ('down',))
        self.assertEqual(await self.fetcher.get('k'), 'ok')

    async def test_times_out(self):
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)

    async def test_fails(self):
        self.assertEqual(await self.fetcher.get_all('a', 'b'), ['A', 'C'], 'wrong letters')

    @unittest.skip('not today')
    async def test_skipped(self):
        pass

    @unittest.expectedFailure
    async def test_expected(self):
        self.assertTrue(False)


class MockTest(unittest.TestCase):
    @patch('__main__.now', return_value=5)
    def test_patch(self, fake):
        self.assertEqual(now(), 5)
        fake.assert_called_once()
        with patch.dict('sys.__dict__', {'made_up': 1}), patch.object(Fetcher, 'get', autospec=True) as g:
            self.assertEqual(sys.made_up, 1)
            self.assertIsInstance(g, (Mock, type(lambda: 0)))

    def test_calls(self):
        m = MagicMock(name='m')
        m(1, a=2)
        m.method.return_value.deep(3)
        m[0] = 1
        len(m)
        self.assertEqual(m.mock_calls, [call(1, a=2), call.method(), call.method().deep(3), call.__setitem__(0, 1), call.__len__()] if False else m.mock_calls)
        self.assertEqual(m.call_args, call(1, a=ANY))
        m.assert_called_with(1, a=3)

    def test_never(self):
        Mock(name='n').foo.assert_called_once_with(1)

    def test_spec(self):
        m = Mock(spec=Fetcher)
        with self.assertRaises(AttributeError) as cm:
            m.nothing
        print(cm.exception, type(m.get).__name__, sentinel.x, repr(sentinel.x))

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i, even=i % 2 == 0):
                self.assertLess(i, 2)

    def test_diffs(self):
        self.assertEqual({'a': 1, 'b': [1, 2]}, {'a': 1, 'b': [1, 3]})

    def test_text(self):
        self.assertMultiLineEqual('one\ntwo\n', 'one\n2\n')

    def test_misc(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertIn(3, [1, 2])

    def test_logs(self):
        import logging
        with self.assertLogs('app', level='INFO') as cm:
            logging.getLogger('app').warning('hi %s', 1)
        self.assertEqual(cm.output, ['WARNING:app:hi 1'])
        with self.assertNoLogs():
            logging.getLogger().error('oops')

    def test_warns(self):
        import warnings
        with self.assertWarns(DeprecationWarning):
            warnings.warn('old', DeprecationWarning)
        with self.assertWarnsRegex(UserWarning, 'x'):
            pass

    def tearDown(self):
        self.doCleanups()


if __name__ == '__main__':
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2)
    result = unittest.main(testRunner=runner, exit=False).result
    print(result, len(result.failures), len(result.errors), result.testsRun)
