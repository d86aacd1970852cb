"""What assertions say of values that differ: long ones, nested ones, sequences of odd kinds."""

import io
import re
import unittest


class Differences(unittest.TestCase):
    def test_long_strings(self):
        self.assertEqual("the same beginning of a long line, " * 3 + "then one", "the same beginning of a long line, " * 3 + "then another")

    def test_lines(self):
        self.assertEqual("one\ntwo\nthree\n", "one\n2\nthree")

    def test_empty_and_lines(self):
        self.assertEqual("", "one\ntwo")

    def test_long_lists(self):
        self.assertEqual(list(range(40)), list(range(20)) + [0] + list(range(21, 41)))

    def test_list_and_longer(self):
        self.assertListEqual([1, 2], [1, 2, 3, 4], "numbers")

    def test_different_kinds(self):
        self.assertSequenceEqual([1, 2], (1, 3))

    def test_no_sequence(self):
        self.assertSequenceEqual([1], 5)

    def test_no_list(self):
        self.assertListEqual((1,), [1])

    def test_long_dicts(self):
        self.assertEqual({f"key number {i}": i for i in range(9)}, {f"key number {i}": i * (i != 5) for i in range(9)})

    def test_too_long_to_show(self):
        self.assertEqual({i: "x" * i for i in range(60)}, {i: "y" * i for i in range(60)})

    def test_other_objects(self):
        self.assertEqual(complex(1, 2), "a string that is long enough to be cut off, because it has more than eighty letters in it")

    def test_counts(self):
        self.assertCountEqual([1, 1, 2, [3]], [1, 2, 2, [4]])

    def test_same_sequences_of_two_kinds(self):
        self.assertSequenceEqual([], ())


class Nested(unittest.TestCase):
    def test_parameters(self):
        for a in 1, 2:
            with self.subTest(a=a, b="outer"):
                with self.subTest("inner", b=a * 2, c=[a]):
                    self.assertEqual(a, 1)
                with self.subTest(None):
                    self.assertLess(a, 2)
                with self.subTest():
                    self.assertNotEqual(a, 2)


stream = io.StringIO()
result = unittest.TextTestRunner(stream, verbosity=2).run(unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in (Differences, Nested)))
print(re.sub(r"in [\d.]+s", "in ...s", re.sub(r", line \d+", "", stream.getvalue())))
