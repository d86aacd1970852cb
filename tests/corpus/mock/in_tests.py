import unittest
from unittest.mock import Mock, patch


class Mailer:
    def send(self, to, text):
        raise OSError("no network here")


def greet(mailer, names):
    for name in names:
        mailer.send(to=name, text=f"Hello {name}")
    return len(names)


class GreetTests(unittest.TestCase):
    def test_sends_one_each(self):
        mailer = Mock(spec=Mailer)
        self.assertEqual(greet(mailer, ["ann", "bob"]), 2)
        mailer.send.assert_any_call(to="ann", text="Hello ann")
        self.assertEqual(mailer.send.call_count, 2)

    @patch("__main__.Mailer.send")
    def test_patched(self, send):
        greet(Mailer(), ["eve"])
        send.assert_called_once_with(to="eve", text="Hello eve")

    def test_that_fails(self):
        mailer = Mock(spec=Mailer)
        greet(mailer, ["ann"])
        mailer.send.assert_called_once_with(to="bob", text="Hello bob")


if __name__ == "__main__":
    import sys
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2)
    result = runner.run(unittest.defaultTestLoader.loadTestsFromTestCase(GreetTests)) if False else None
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(GreetTests)
    result = unittest.TestResult()
    suite.run(result)
    print(result.testsRun, len(result.failures), len(result.errors))
    print(result.failures[0][1].splitlines()[-3:])
