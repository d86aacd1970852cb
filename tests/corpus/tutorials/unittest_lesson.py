"""A lesson on unittest: every kind of assertion failing, fixtures, subtests, skips, expected failures, and the report."""
import contextlib
import io
import logging
import sys
import unittest
import warnings


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError('pop from empty stack')
        return self._items.pop()

    def __len__(self):
        return len(self._items)


class StackTests(unittest.TestCase):
    """A stack is what it should be."""

    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        self.stack = Stack()
        self.addCleanup(print, 'cleanup', self._testMethodName)

    def tearDown(self):
        print('tearDown', self._testMethodName)

    def test_push(self):
        """Pushing makes it longer."""
        self.stack.push(1)
        self.assertEqual(len(self.stack), 1)

    def test_pop_empty(self):
        with self.assertRaises(IndexError) as caught:
            self.stack.pop()
        self.assertEqual(str(caught.exception), 'pop from empty stack')
        with self.assertRaisesRegex(IndexError, 'empty'):
            self.stack.pop()

    def test_wrong(self):
        self.stack.push('a')
        self.assertEqual(self.stack.pop(), 'b', 'the message')

    def test_error(self):
        self.stack.push(1, 2)


class Failing(unittest.TestCase):
    maxDiff = 200

    def test_true(self):
        self.assertTrue([])

    def test_false(self):
        self.assertFalse('x', 'should be nothing')

    def test_is(self):
        self.assertIs([], [])

    def test_is_none(self):
        self.assertIsNone(0)

    def test_in(self):
        self.assertIn(3, [1, 2])

    def test_not_in(self):
        self.assertNotIn('a', 'abc')

    def test_instance(self):
        self.assertIsInstance('5', int)

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1, places=3)

    def test_delta(self):
        self.assertAlmostEqual(10, 12, delta=1)

    def test_greater(self):
        self.assertGreater(1, 2)

    def test_less_equal(self):
        self.assertLessEqual(3, 2)

    def test_regex(self):
        self.assertRegex('hello', r'^\d+$')

    def test_count(self):
        self.assertCountEqual([1, 2, 2], [2, 1, 3])

    def test_lists(self):
        self.assertEqual([1, 2, 3, 4], [1, 2, 5])

    def test_tuples(self):
        self.assertEqual((1, 'a'), (1, 'b'))

    def test_dicts(self):
        self.assertEqual({'a': 1, 'b': [1, 2]}, {'a': 1, 'b': [1, 3], 'c': None})

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_text(self):
        self.assertEqual('first line\nsecond line\nthird', 'first line\nsecond lime\nthird\n')

    def test_long(self):
        self.assertEqual('x' * 300, 'x' * 299 + 'y')

    def test_subset(self):
        self.assertLessEqual({1, 5}, {1, 2})

    def test_not_raised(self):
        with self.assertRaises(ValueError):
            int('5')

    def test_other_raised(self):
        with self.assertRaises(ValueError):
            int(None)

    def test_regex_of_error(self):
        with self.assertRaisesRegex(ValueError, 'nothing like it'):
            int('x')

    def test_warns(self):
        with self.assertWarns(DeprecationWarning):
            warnings.warn('other', UserWarning)

    def test_logs(self):
        with self.assertLogs('shop', 'WARNING') as logs:
            logging.getLogger('shop').warning('low on %s', 'eggs')
        self.assertEqual(logs.output, ['WARNING:shop:low on milk'])

    def test_no_logs(self):
        with self.assertLogs():
            pass

    def test_fail(self):
        self.fail('on purpose')

    def test_subtests(self):
        for n in range(4):
            with self.subTest(n=n, kind='even' if n % 2 == 0 else 'odd'):
                self.assertEqual(n % 2, 0)

    @unittest.skip('not today')
    def test_skipped(self):
        1 / 0

    @unittest.skipIf(sys.version_info > (3,), 'too new')
    def test_skip_if(self):
        1 / 0

    def test_skips_itself(self):
        self.skipTest('no reason')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertEqual(1, 1)

    def test_chained(self):
        try:
            {}['key']
        except KeyError as e:
            raise ValueError('bad key') from e

    def test_note(self):
        e = RuntimeError('with a note')
        e.add_note('remember this')
        raise e

    def test_group(self):
        raise ExceptionGroup('several', [ValueError(1), TypeError('t')])


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no database')

    def test_never(self):
        pass


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = 3

    async def test_good(self):
        self.assertEqual(self.value, 3)

    async def test_bad(self):
        self.assertEqual(self.value, 4)


class Returns(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(1, 1.0)


def suite_of(*cases):
    loader = unittest.defaultTestLoader
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in cases)


for cases, verbosity in (((StackTests, Broken), 2), ((Failing,), 1), ((Async, Returns), 2)):
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite_of(*cases))
    import re
    print(re.sub(r'in \d+\.\d+s', 'in 0.000s', re.sub(r'(?m)^  File ".*(unittest|asyncio|contextlib|runners|base_events).*\n(    .*\n)*', '', stream.getvalue())))
    print(result, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
print(unittest.defaultTestLoader.getTestCaseNames(StackTests))
unittest.main(argv=['lesson', 'Returns.test_nothing', 'Nothing'], verbosity=0)
