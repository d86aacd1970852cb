# Names that are not there, output that is kept until a test fails, -k, and what a fixture of a class prints.
import io
import sys
import unittest


class Fine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class prints")

    def test_quiet(self):
        print("nobody sees this")

    def test_loud(self):
        print("shown with the failure")
        print("and this", file=sys.stderr)
        self.assertEqual(1, 2)

    def test_context(self):
        self.enterContext(3)

    def test_sets(self):
        self.assertSetEqual({1}, 5)


def run(*args, **options):
    stream = io.StringIO()
    runner = unittest.TextTestRunner(stream=stream, **options)
    program = unittest.main(argv=["prog", *args], exit=False, testRunner=runner)
    text = stream.getvalue()
    print(text[:text.index("Ran ")], program.result.testsRun, program.result.wasSuccessful())


run("Nope")
run("Fine.test_nope", "Fine.test_quiet")
run("-k", "quiet")
run(buffer=True)
run("nosuchmodule.x", verbosity=2) if False else None
loader = unittest.TestLoader()
suite = loader.loadTestsFromName("no_such_module.Case")
print(suite.countTestCases(), len(loader.errors), loader.errors[0].splitlines()[0])
print(unittest.FunctionTestCase(run, description="does it").shortDescription())
try:
    unittest.TestSuite([Fine("test_loud")]).debug()
except AssertionError as error:
    print(error)
for wrong in (lambda: Fine("test_quiet").assertRaisesRegex(ValueError, 5), lambda: loader.loadTestsFromName("real", 3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
