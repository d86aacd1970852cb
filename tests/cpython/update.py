"""Brings known.txt and the README's table up to date: PYTHON3.13 tests/cpython/update.py PLAYGROUND [MODULE ...]

PLAYGROUND is the command-line tool, the tests are those of the Python that runs this. Each module runs by itself on the playground's
own library, as in CPythonSuiteTests. A reason that is written down stays as long as its test fails; a new failure is "open", with
what the test said. Names that are not in known.txt yet are added to it; without any, all of its modules are run.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = pathlib.Path(os.__file__).parent
KNOWN, README = HERE / 'known.txt', HERE / 'README.md'
LIMITS = '--max-steps 20000000000 --max-memory 6000000000 --max-output 100000000 --max-time 1000000'.split()
SECONDS = 120
WHICH_ARE_THERE = '''
import importlib.util, sys
for name in sys.argv[1:]:
    try:
        found = importlib.util.find_spec(name)
    except (ImportError, ValueError, AttributeError):
        found = name in sys.modules
    if found:
        print(name)
'''


def link_what_is_not_ours(playground, folder):
    """Links to the tests, and to the modules that the playground does not have. Of packages that it has in part, to the other modules."""
    program = folder / 'which.py'
    program.write_text(WHICH_ARE_THERE)

    def link(package, into, prefix):
        entries = [entry for entry in package.iterdir()
                   if entry.suffix == '.py' or entry.is_dir() and entry.name not in ('__pycache__', 'site-packages')]
        names = {entry: prefix + entry.stem for entry in entries if entry.stem != '__init__'}
        ours = subprocess.run([playground, 'run', program, '--', *names.values()], capture_output=True, text=True, check=True).stdout.split()
        for entry, name in names.items():
            if name not in ours:
                (into / entry.name).symlink_to(entry)
            elif entry.is_dir() and name not in ('asyncio', 'importlib'):
                (into / entry.name).mkdir()
                link(entry, into / entry.name, name + '.')

    link(LIBRARY, folder, '')
    program.unlink()


def run(playground, folder, module, data, not_run):
    """What does not pass, with what it said; and how many passed and were skipped."""
    helpers = [path for path in sorted(HERE.rglob('*.py')) if path.name not in ('run_tests.py', 'import_all.py', 'update.py')]
    beside = sorted(file for file in (folder / 'test' / data).iterdir() if file.is_file()) if data else ()
    command = [playground, 'run', *LIMITS, '--module-path', folder, HERE / 'run_tests.py', *helpers, *beside, '--', module, *('-x' + test for test in not_run)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors='replace', timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {'import': f'open: does not finish in {SECONDS} s'}, None
    printed = done.stdout.replace(str(folder), 'LIB')
    failures = {test: 'open: ' + ' '.join(re.sub('0x[0-9a-f]+', '0x…', said).replace(str(HERE), '…').split())[:100]
                for test, said in re.findall(r'^(?:FAIL|ERROR) (\S+(?: \([^)]*\))?) \| ?(.*)', printed, re.MULTILINE)}
    counts = re.search(rf'^{re.escape(module)}: (\d+) passed, \d+ failed, (\d+) skipped', done.stdout, re.MULTILINE)
    if counts:
        return failures, (int(counts[1]), int(counts[2]))
    said = re.search(r': not imported: (.*)', done.stdout) or re.search('.*: (skipped: .*)', done.stdout)
    return {'import': 'open: ' + (said[1] if said else ' '.join(done.stderr.split())[-200:])}, None


def read_known():
    """The comments at the top, the tests of each module with their reasons, and the folders of data that modules read."""
    modules, current, data = {}, None, {}
    head = []
    for line in KNOWN.read_text().splitlines():
        if line.startswith('['):
            name, _, reads = line[1:].partition(']')
            current = modules.setdefault(name, {})
            data[name] = reads.removeprefix(' reads ')
        elif line.startswith('#'):
            head.append(line)
        elif line:
            test, _, reason = line.partition(' # ')
            current[test] = reason
    return head, modules, data


def write_known(head, modules, data):
    parts = ['\n'.join(head)]
    for module in sorted(modules):
        parts.append('\n'.join([f'[{module}]' + (f' reads {data[module]}' if data.get(module) else ''), *(f'{test} # {reason}' for test, reason in modules[module].items())]))
    KNOWN.write_text('\n\n'.join(parts) + '\n')


def write_table(modules, counts):
    text = README.read_text()
    rows = dict(re.findall(r'^\| ([a-z][\w.]*) \| (.*) \|$', text, re.MULTILINE))
    for module, found in counts.items():
        rows[module] = f"{found[0]} | {len(modules[module])} | {found[1]}" if found else '– | can\'t be imported | –'
    rows = {module: rows[module] for module in sorted(modules) if module in rows}
    numbers = [[int(cell) for cell in row.split(' | ')] for row in rows.values() if "can't" not in row]
    totals = ' | '.join(f'**{sum(column)}**' for column in zip(*numbers))
    table = ['| Module | passed | listed | skipped |', '|---|---|---|---|', *(f'| {module} | {row} |' for module, row in rows.items()), f'| **{len(rows)} modules** | {totals} |']
    README.write_text(text[:text.index(table[0])] + '\n'.join(table) + '\n')


def main():
    playground, *chosen = sys.argv[1:]
    head, modules, data = read_known()
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        link_what_is_not_ours(playground, pathlib.Path(folder))
        for module in chosen or sorted(modules):
            before = modules.get(module, {})
            not_run = {test: reason for test, reason in before.items() if reason.startswith('not run: ')}
            failures, counts[module] = run(playground, pathlib.Path(folder), module, data.get(module), not_run)
            modules[module] = not_run | {test: said if before.get(test, 'open: ').startswith('open: ') else before[test] for test, said in sorted(failures.items())}
            for change, tests in (('passes', before.keys() - modules[module]), ('fails', modules[module].keys() - before)):
                for test in sorted(tests):
                    print(change, test, modules[module].get(test, ''))
            print(f'{module}: {counts[module]}', flush=True)
            write_known(head, modules, data)
            write_table(modules, counts)


main()
