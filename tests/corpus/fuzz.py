"""Compares the playground with CPython on random programs: python3 tests/corpus/fuzz.py PYTHON3.13 PLAYGROUND [COUNT [SEED]]

The programs are well-formed and end: assignments, arithmetic on mixed types, control flow, functions with all kinds of
parameters, classes, generators, exceptions (caught and not), comprehensions, matching, coroutines that sleep. Where the two
print something else, the program is left as fuzz-SEED.py in the current folder; a difference that is a mistake of ours
becomes a program of the corpus.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile

NAMES = ['a', 'b', 'c', 'd']
VALUES = ['0', '1', '-3', '7', '2.5', "'x'", "'hello'", 'True', 'None', '[1, 2]', '(3, 4)', "{'k': 1}", '{1, 2}', "b'ab'", '10**20', '1j', 'range(3)', '[]', "''", 'frozenset({5})']
BINARY = ['+', '-', '*', '//', '%', '/', '<', '<=', '==', '!=', 'and', 'or', 'in', 'is', '&', '|', '^']
CALLS = ['len({})', 'str({})', 'repr({})', 'list({})', 'tuple({})', 'sorted({})', 'bool({})', 'int({})', 'float({})', 'sum({})', 'max({})', 'min({})', 'type({}).__name__',
         'abs({})', 'hash({})', 'set({})', 'dict({})', 'iter({})', 'next(iter({}))', 'reversed({})', 'list(enumerate({}))', 'list(zip({}, {}))', 'list(map(str, {}))', 'any({})',
         'round({})', 'divmod({}, {})', 'format({})', 'isinstance({}, (int, str))', "getattr({}, 'real', 'none')", "'{{}} {{!r}}'.format({}, {})", "f'{{{}}} {{{}!r:>8}}'",
         "'%s %r' % ({}, {})", '({}).upper()', '({}).append({})', '({}).index({})', "({}).get('k')", '({}).count({})', '({})[0]', '({})[{}]', '({})[::-1]', '[*{}, {}]', '{{**{}}}', '(lambda *p, **k: (p, k))(*{})']


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []

    def pick(self, items):
        return self.random.choice(items)

    def expression(self, depth=0):
        kind = self.random.random()
        if depth > 2 or kind < 0.35:
            return self.pick(NAMES + VALUES)
        if kind < 0.6:
            return f'({self.expression(depth + 1)} {self.pick(BINARY)} {self.expression(depth + 1)})'
        if kind < 0.85:
            template = self.pick(CALLS)
            holes = template.replace('{{', '').replace('}}', '').count('{}')
            if template.startswith("f'"):
                return f"f'{{{self.pick(NAMES)}}} {{{self.pick(NAMES)}!r:>8}}'"
            return template.format(*(self.expression(depth + 1) for _ in range(holes)))
        if kind < 0.92:
            return f'[{self.expression(depth + 1)} for i in {self.pick(["range(3)", *NAMES])} if {self.expression(depth + 1)}]'
        return f'({self.expression(depth + 1)} if {self.expression(depth + 1)} else {self.expression(depth + 1)})'

    def emit(self, indent, text):
        self.lines.append('    ' * indent + text)

    def block(self, indent, depth):
        for _ in range(self.random.randint(1, 3)):
            self.statement(indent, depth + 1)

    def guarded(self, indent, text):
        self.emit(indent, 'try:')
        self.emit(indent + 1, text)
        self.emit(indent, 'except Exception as error:')
        self.emit(indent + 1, 'print(type(error).__name__, error)')

    def statement(self, indent, depth=0):
        kind = self.random.random()
        if depth > 2 or kind < 0.3:
            self.guarded(indent, f'print({self.expression()})')
        elif kind < 0.45:
            self.guarded(indent, f'{self.pick(NAMES)} = {self.expression()}')
        elif kind < 0.5:
            self.guarded(indent, f'{self.pick(NAMES)} {self.pick(["+=", "-=", "*=", "|="])} {self.expression()}')
        elif kind < 0.55:
            self.guarded(indent, f'{", ".join(self.random.sample(NAMES, 2))}, *rest = {self.expression()}')
        elif kind < 0.65:
            self.emit(indent, f'if {self.pick(NAMES)}:')
            self.block(indent + 1, depth)
            self.emit(indent, 'else:')
            self.block(indent + 1, depth)
        elif kind < 0.73:
            self.emit(indent, f'for {self.pick(NAMES)} in {self.pick(["range(2)", "[1, None]", repr("xy"), "{3: 4}.items()"])}:')
            self.block(indent + 1, depth)
        elif kind < 0.81:
            self.emit(indent, 'try:')
            self.block(indent + 1, depth)
            self.emit(indent + 1, self.pick(['raise ValueError(a)', 'raise KeyError(b) from None', '1 / 0', 'undefined', 'None.x', '[].y', 'assert a, b']))
            self.emit(indent, f'except {self.pick(["ValueError", "KeyError", "(ZeroDivisionError, NameError)", "AttributeError", "Exception"])} as e:')
            self.emit(indent + 1, 'print(repr(e), repr(e.__context__))')
            if depth == 0:
                self.emit(indent, 'except Exception as e:')
                self.emit(indent + 1, "print('else', repr(e))")
            self.emit(indent, 'finally:')
            self.emit(indent + 1, f'print({self.pick(NAMES)})')
        elif kind < 0.88:
            self.emit(indent, f'match {self.pick(NAMES)}:')
            for pattern in self.random.sample(['int() | float()', '[first, *others]', "{'k': value}", 'str(text)', 'None', '(1, 2)', 'True', "bytes() as data"], 3):
                self.emit(indent + 1, f'case {pattern}:')
                self.emit(indent + 2, f'print({pattern!r}, {self.pick(NAMES)})')
            self.emit(indent + 1, 'case other:')
            self.emit(indent + 2, "print('other', other)")
        elif self.functions:
            self.guarded(indent, f'print({self.pick(self.functions)}({", ".join(self.arguments())}))')
        else:
            self.emit(indent, 'pass')

    def arguments(self):
        forms = self.random.sample(['{}', '{}', '*[{}]', 'c={}', 'd={}', 'z={}'], self.random.randint(0, 3))
        return [form.format(self.pick(VALUES)) for form in sorted(forms, key=lambda form: '=' in form)]

    def function(self, index):
        name = f'f{index}'
        parameters = self.pick(['a, b=2', 'a, /, b=1', '*a, b=0', 'a=1, *, b=2', 'a, b=3, *c, d=4', '**a'])
        is_generator = self.random.random() < 0.3
        self.emit(0, f'def {name}({parameters}):')
        self.emit(1, 'b = c = d = 0' if 'b' not in parameters else 'c = d = 0')
        self.block(1, 1)
        if is_generator:
            self.emit(1, f'received = yield {self.expression()}')
            self.emit(1, 'print(received)')
        self.emit(1, f'return {self.expression()}')
        self.functions.append(f'list({name}' + '({}))' if is_generator else name)
        if is_generator:
            self.functions[-1] = f'(lambda *p, **k: list({name}(*p, **k)))'

    def coroutines(self):
        self.emit(0, 'import asyncio')
        for index in range(2):
            self.emit(0, f'async def co{index}(a):')
            self.emit(1, 'b = c = d = 0')
            self.block(1, 1)
            self.emit(1, f'await asyncio.sleep({self.pick(["0", "0.1", "0.2"])})')
            self.emit(1, f'print({index}, a)')
            self.emit(1, f'return {self.expression()}')
        self.emit(0, f'async def main():\n    print(await asyncio.gather(co0({self.pick(VALUES)}), co1({self.pick(VALUES)}), return_exceptions=True))')
        self.emit(0, 'asyncio.run(main())')

    def program(self):
        for name in NAMES:
            self.emit(0, f'{name} = {self.pick(VALUES)}')
        for index in range(3):
            self.function(index)
        for _ in range(self.random.randint(4, 10)):
            self.statement(0)
        if self.random.random() < 0.3:
            self.coroutines()
        if self.random.random() < 0.3:
            self.emit(0, f'print({self.expression()})')
        return '\n'.join(self.lines) + '\n'


def run(command, program):
    environment = {**os.environ, 'PYTHONHASHSEED': '0', 'NO_COLOR': '1'}
    done = subprocess.run([*command, program.name], cwd=program.parent, env=environment, capture_output=True, timeout=60, check=False)
    return tuple(text.decode().replace(f'{program.parent}{os.sep}', '') for text in (done.stdout, done.stderr)) + (done.returncode,)


def main():
    python, playground = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    first = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder).resolve() / 'main.py'
        for seed in range(first, first + count):
            program.write_text(Maker(seed).program())
            expected, actual = run([python], program), run([os.path.abspath(playground), 'run'], program)
            # Addresses are made up; the order of sets of str differs from one version of CPython to the next.
            if ' at 0x' in expected[0] + expected[1] or expected == actual:
                continue
            different += 1
            pathlib.Path(f'fuzz-{seed}.py').write_text(program.read_text())
            print(f'seed {seed} differs')
    print(f'{different} of {count} differ')
    sys.exit(different > 0)


main()
