"""unittest.main(): a program that runs its own tests."""

import os
import sys

from .loader import defaultTestLoader
from .runner import TextTestRunner
from .signals import installHandler


def _pattern(text):
    return text if "*" in text else f"*{text}*"


def _module_name(name):
    """A file of tests is named by its path, too."""
    if not (name.lower().endswith(".py") and os.path.isfile(name)):
        return name
    path = os.path.relpath(name) if os.path.isabs(name) else name
    return name if path.startswith(os.pardir) else os.path.normpath(path)[:-3].replace("\\", ".").replace("/", ".")


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
                 verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast, self.catchbreak, self.buffer = failfast, catchbreak, buffer
        self.verbosity, self.tb_locals, self.durations = verbosity, tb_locals, durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        self.tests = []
        if argv[1:]:
            self._parser().parse_args(argv[1:], self)
        for option in ("failfast", "catchbreak", "buffer"):
            if getattr(self, option) is None:
                setattr(self, option, False)
        if self.tests:
            self.testNames = list(map(_module_name, self.tests))
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = (self.defaultTest,) if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _parser(self):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        add("--durations", dest="durations", type=int, default=None, metavar="N", help="Show the N slowest test cases (N=0 for all)")
        for short, name, dest, text in (
                ("-f", "--failfast", "failfast", "Stop on first fail or error"),
                ("-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
                ("-b", "--buffer", "buffer", "Buffer stdout and stderr during tests")):
            if getattr(self, dest) is None:
                add(short, name, dest=dest, action="store_true", help=text)
        add("-k", dest="testNamePatterns", action="append", type=_pattern, help="Only run tests which match the given substring")
        add("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        return parser

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        self.test = self.testLoader.loadTestsFromModule(self.module) if self.testNames is None else self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            options = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
            try:
                try:
                    runner = runner(**options, tb_locals=self.tb_locals, durations=self.durations)
                except TypeError:
                    runner = runner(**options)
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
