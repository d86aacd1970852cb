"""unittest as a course shows it: fixtures, subtests, raising, skipping, mocks."""
import io
import sys
import unittest
from unittest import mock


class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError('pop from an empty stack')
        return self._items.pop()

    def __len__(self):
        return len(self._items)


def notify(mailer, address):
    if not mailer.check(address):
        return False
    mailer.send(address, subject='hi')
    return True


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    def setUp(self):
        self.stack = Stack('ab')
        self.addCleanup(print, 'cleanup', self.id().rsplit('.', 1)[-1])

    def test_push(self):
        self.stack.push('c')
        self.assertEqual(len(self.stack), 3)

    def test_pop_order(self):
        self.assertEqual([self.stack.pop() for _ in range(2)], ['b', 'a'])

    def test_empty(self):
        with self.assertRaises(IndexError) as caught:
            Stack().pop()
        self.assertIn('empty', str(caught.exception))
        with self.assertRaisesRegex(IndexError, '^pop .* stack$'):
            Stack().pop()

    def test_wrong(self):
        self.assertEqual(self.stack.pop(), 'a', 'the last comes first')

    def test_error(self):
        self.stack.peek()

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 3, 3])

    def test_subtests(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertNotEqual(n % 3, 0)

    @unittest.skip('not ready')
    def test_skipped(self):
        self.fail('never')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.31)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def test_many(self):
        self.assertTrue(1)
        self.assertIsNone(None)
        self.assertIsInstance(3, int)
        self.assertDictEqual({'a': 1}, {'a': 1})
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertGreater(2, 1)
        self.assertRegex('abc', 'b')
        self.assertMultiLineEqual('a\nb\n', 'a\nc\n')


class MockTest(unittest.TestCase):
    def test_calls(self):
        mailer = mock.Mock()
        mailer.check.return_value = True
        self.assertTrue(notify(mailer, 'ann@x'))
        mailer.send.assert_called_once_with('ann@x', subject='hi')
        self.assertEqual(mailer.mock_calls, [mock.call.check('ann@x'), mock.call.send('ann@x', subject='hi')])

    def test_not_called(self):
        mailer = mock.Mock(**{'check.return_value': False})
        notify(mailer, 'bob')
        mailer.send.assert_called_once_with('bob')

    @mock.patch('builtins.print')
    def test_patch(self, fake):
        print('swallowed')
        fake.assert_called_with('swallowed')

    def test_side_effects(self):
        source = mock.MagicMock(side_effect=[1, ValueError('two'), 3])
        self.assertEqual(source(), 1)
        with self.assertRaises(ValueError):
            source()
        self.assertEqual((source(), source.call_count), (3, 3))
        source.__len__.return_value = 7
        self.assertEqual(len(source), 7)


out = io.StringIO()
suite = unittest.TestSuite([unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in (StackTest, MockTest)])
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
import re
text = re.sub(r'in \d\.\d+s', 'in 0.000s', out.getvalue())
text = re.sub(r'  File ".*unittest.*", line .*\n(    .*\n)+', '', text)
print(text)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful())
sys.exit(not result.wasSuccessful())
