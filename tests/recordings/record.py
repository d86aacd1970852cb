"""Records what CPython prints for every example and language program: python3 tests/recordings/record.py PYTHON3.13 PYTHON3.10

Each example NN-name gets NN-name.out, NN-name.err and NN-name.code, as bytes; the path of main.py is written as <main.py>.
The countdown uses @asyncio.coroutine, which 3.10 was the last to have. No test needs CPython: they compare with these files.
Of the programs in language/ only what they print on stdout is recorded.
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HERE = pathlib.Path(__file__).resolve().parent / 'examples'
LEGACY = {'05-countdown'}


def record(python: str, folder: pathlib.Path) -> None:
    main = folder / 'main.py'
    run = subprocess.run([python, str(main)], capture_output=True, check=False)
    for suffix, content in (('out', run.stdout), ('err', run.stderr), ('code', str(run.returncode).encode())):
        content = content.replace(str(main).encode(), b'<main.py>')
        (HERE / f'{folder.name}.{suffix}').write_bytes(content)


def record_language(python: str) -> None:
    for program in sorted((HERE.parent / 'language').glob('*.py')):
        run = subprocess.run([python, str(program)], capture_output=True, check=True)
        program.with_suffix('.out').write_bytes(run.stdout)


def main() -> None:
    current, legacy = sys.argv[1:]
    for folder in sorted((ROOT / 'examples').iterdir()):
        record(legacy if folder.name in LEGACY else current, folder)
    record_language(current)


main()
