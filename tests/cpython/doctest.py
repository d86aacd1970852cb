"""Enough of doctest to run the examples in CPython's own tests: finding, running, comparing."""

import re
import sys
import unittest

DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = 1, 2, 4, 8, 16, 32

_EXAMPLE = re.compile(r'^(?P<indent>[ ]*)>>>[ ]?(?P<source>[^\n]*(?:\n(?P=indent)\.\.\.(?:[ ][^\n]*)?(?=\n|$))*)\n?(?P<want>(?:(?![ ]*$)(?![ ]*>>>)[^\n]*\n?)*)', re.MULTILINE)
_FLAGS = re.compile(r'#\s*doctest:\s*(.*)')
_TRACEBACK = re.compile(r'^Traceback \((?:most recent call last|innermost last)\):\s*\n(?P<stack>(?:[ ]+[^\n]*\n|\.\.\.\n)*)(?P<message>\w[\s\S]*)', re.MULTILINE)


def _examples(text):
    for match in _EXAMPLE.finditer(text.expandtabs()):
        indent = len(match['indent'])
        lines = match['source'].split('\n')
        source = '\n'.join([lines[0], *(line[indent + 4:] for line in lines[1:])]) + '\n'
        want = '\n'.join(line[indent:] for line in match['want'].split('\n'))
        yield source, want if not want or want.endswith('\n') else want + '\n'


class _Case(unittest.TestCase):
    def __init__(self, name, text, names, flags):
        super().__init__('run_examples')
        self.name, self.text, self.names, self.flags = name, text, names, flags

    def id(self):
        return f'doctest.{self.name}'

    def run_examples(self):
        import io
        names = dict(self.names)
        failed = []
        for source, want in _examples(self.text):
            flags = self.flags
            for option in _FLAGS.findall(source):
                for part in option.replace(',', ' ').split():
                    flags |= globals().get(part.lstrip('+'), 0)
            if flags & SKIP:
                continue
            output, before = io.StringIO(), sys.stdout
            sys.stdout = output
            try:
                exec(compile(source, f'<doctest {self.name}>', 'single', 0, True), names)
                raised = None
            except Exception as error:
                raised = error
            finally:
                sys.stdout = before
            got = output.getvalue()
            if got and not got.endswith('\n'):
                got += '\n'
            if raised is not None:
                import traceback
                got += 'Traceback (most recent call last):\n' + traceback.format_exception_only(raised)[-1]
            if not _matches(want, got, flags, raised):
                failed.append(f'{source}expected:\n{want}got:\n{got}')
        if failed:
            self.fail(f'{len(failed)} examples: ' + '\n'.join(failed))


def _matches(want, got, flags, raised):
    if raised is not None:
        expected = _TRACEBACK.search(want)
        if expected is None:
            return False
        want, got = expected['message'], got.partition('Traceback (most recent call last):\n')[2]
        if isinstance(raised, SyntaxError):
            want, got = (text.strip().split('\n')[-1] + '\n' for text in (want, got))
        if flags & IGNORE_EXCEPTION_DETAIL:
            return want.split(':')[0].rpartition('.')[2].strip() == got.split(':')[0].rpartition('.')[2].strip()
    want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
    got = re.sub(r'(?m)^[^\S\n]+$', '', got)
    if want == got or want.strip() == got.strip() == '' or (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
        return True
    if flags & NORMALIZE_WHITESPACE:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    if flags & ELLIPSIS:
        return re.fullmatch('[\\s\\S]*'.join(map(re.escape, want.split('...'))), got) is not None
    return want == got


def DocTestSuite(module=None, *, globs=None, extraglobs=None, test_finder=None, optionflags=0, **ignored):
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        module = sys.modules[module]
    names = module.__dict__ if globs is None else globs
    suite = unittest.TestSuite()

    def add(name, text):
        if isinstance(text, str) and '>>>' in text:
            suite.addTest(_Case(f'{module.__name__}.{name}', text, names, optionflags))

    add('__doc__', module.__doc__)
    for name, value in vars(module).items():
        if getattr(value, '__module__', None) == module.__name__:
            add(name, getattr(value, '__doc__', None))
    for name, text in getattr(module, '__test__', {}).items():
        add(f'__test__.{name}', text if isinstance(text, str) else text.__doc__)
    return suite


def DocFileSuite(*paths, **ignored):
    """Texts lie beside CPython's tests, where the playground reads nothing."""
    return unittest.TestSuite()
