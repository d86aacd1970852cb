"""Records which corpus program goes through what of CPython's asyncio: python3 tests/recordings/asyncio/record_reached.py PYTHON3.13

reached.txt gets a line for each public function of asyncio and for each of its `raise` statements that makes an exception: the
programs that call the function; the program that provokes the exception and shows its message, and that message. A line without
a program needs its reason in unreached.txt (AsyncioMatrixTests). What Unix has not (proactor_events, windows_*) and TLS
(sslproto) are left out.
"""

import ast
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / 'corpus'
LEFT_OUT = {'__init__', '__main__', 'proactor_events', 'windows_events', 'windows_utils', 'sslproto', 'constants', 'log', 'format_helpers'}

# asyncio's futures written in C, which the recordings were made with, say it in other words.
SAID_IN_C = {'Result is not ready.': 'Result is not set.', 'FINISHED: ': 'invalid state', 'CANCELLED: ': 'invalid state'}


def in_c(module, message):
    if module == 'futures':
        for said, instead in SAID_IN_C.items():
            if message.startswith(said):
                return instead
    return message


def masked(text):
    """Without what differs from run to run: addresses, ports, descriptors, and the places of asyncio's own functions."""
    for pattern, instead in ((r' at /\S+/asyncio/\w+\.py:\d+', ''), (r'0x[0-9a-f]*…?', '0x'), (r'\bfd=\d+', 'fd='), (r"', \d{4,}\)", "', PORT)")):
        text = re.sub(pattern, instead, text)
    return text


def programs():
    for folder in sorted(CORPUS.iterdir()):
        if folder.name.startswith('asyncio-') or folder.name in ('threads', 'subprocess'):
            yield from sorted(folder.glob('*.py'))


def watch(python, program, notes):
    try:
        subprocess.run([python, str(HERE / 'watch.py'), str(notes), program.name], cwd=program.parent, stdin=subprocess.DEVNULL,
                       capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        print('timed out:', program)
    return [json.loads(line) for line in notes.read_text().splitlines()]


def outputs(program):
    return masked(''.join(path.read_text() for path in (program.with_suffix('.out'), program.with_suffix('.err')) if path.exists()))


class Finder(ast.NodeVisitor):
    """The public functions and the `raise` statements of a module, each with its qualified name."""

    def __init__(self):
        self.path = []
        self.functions = {}
        self.raises = {}

    def visit_ClassDef(self, node):
        self.path.append(node.name)
        self.generic_visit(node)
        self.path.pop()

    def visit_FunctionDef(self, node):
        self.path.append(node.name)
        hidden = any(part.startswith('_') and not part.startswith('__') for part in self.path if part != '<locals>')
        if not hidden and '<locals>' not in self.path:
            self.functions['.'.join(self.path)] = node.lineno
        self.path.append('<locals>')
        self.generic_visit(node)
        del self.path[-2:]

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Raise(self, node):
        made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        name = ast.unparse(made) if made is not None else ''
        if name.rpartition('.')[2][:1].isupper():
            where = '.'.join(self.path[:-1]) if self.path[-1:] == ['<locals>'] else '.'.join(self.path)
            self.raises[node.lineno] = (where, name.rpartition('.')[2])


def main():
    python = sys.argv[1]
    folder = pathlib.Path(subprocess.run([python, '-c', 'import asyncio; print(asyncio.__path__[0])'], capture_output=True, text=True, check=True).stdout.strip())
    ran = collections.defaultdict(list)
    raised = {}
    with tempfile.TemporaryDirectory() as temporary:
        for program in programs():
            name = program.relative_to(CORPUS).as_posix()
            shown = outputs(program)
            for kind, module, function, *more in watch(python, program, pathlib.Path(temporary, 'notes')):
                if kind == 'ran':
                    ran[module, function].append(name)
                else:
                    line, error, message = more
                    message = in_c(module, masked(message))
                    if (module, line) not in raised and (message or error) in shown:
                        raised[module, line] = (name, error, message)
    lines = []
    for path in sorted(folder.glob('*.py')):
        module = path.stem
        if module in LEFT_OUT:
            continue
        finder = Finder()
        finder.visit(ast.parse(path.read_text()))
        for function in finder.functions:
            lines.append('\t'.join(['call', f'{module}.{function}', ', '.join(ran[module, function][:3])]))
        count = collections.Counter()
        for line, (where, error) in sorted(finder.raises.items()):
            count[where, error] += 1
            program, kind, message = raised.get((module, line), ('', error, ''))
            lines.append('\t'.join(['raise', f'{module}.{where} {error} {count[where, error]}', program, json.dumps(message) if program else '']).rstrip('\t'))
    (HERE / 'reached.txt').write_text('\n'.join(lines) + '\n')
    missing = [line for line in lines if len(line.split('\t')) < 3 or not line.split('\t')[2]]
    print(len(lines), 'lines,', len(missing), 'without a program')


main()
