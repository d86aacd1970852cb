import sys
import unittest


def setUpModule():
    print("module set up")


def tearDownModule():
    print("module torn down")


class Tests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class set up")

    def test_equal(self):
        """Numbers are equal."""
        self.assertEqual(1 + 1, 2)

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_subtests(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertNotEqual(n % 2, 1)

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "invalid literal") as caught:
            int("x")
        print(type(caught.exception).__name__)
        self.assertRaises(KeyError, {}.__getitem__, "a")

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    def test_error(self):
        {}["missing"]

    def test_almost(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertIsNone(None)
        self.assertGreater(3, 2)
        self.assertRegex("abc", "b")

    def test_logs(self):
        import logging
        with self.assertLogs("app", level="INFO") as logs:
            logging.getLogger("app").info("hello")
        self.assertEqual(logs.output, ["INFO:app:hello"])


result = unittest.TestResult()
suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
for test, text in sorted(result.failures + result.errors, key=str):
    print(test, "|", text.strip().splitlines()[-1])
print(result.skipped[0][1], suite.countTestCases(), Tests("test_equal").shortDescription(), Tests("test_equal").id())
