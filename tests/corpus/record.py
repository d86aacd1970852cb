"""Records what CPython prints for the corpus: python3 tests/corpus/record.py PYTHON3.13 [PROGRAM ...]

Each program NAME.py gets NAME.out (stdout), NAME.err (stderr, when there is any) and NAME.exit (when it is not 0).
Where there is a NAME.in, it comes over stdin, from a pipe.
It runs in its own folder, and tracebacks name the file without its folder, as `playground run NAME.py` does in the tests;
frames of the library's own files are left out, as the playground leaves them out (docs/divergences/interpreter.md), and the
library stands where it usually does.
No test needs CPython: they compare with these files.
"""

import os
import pathlib
import re
import subprocess
import sys

LIBRARY_FRAME = re.compile(rb'^( *\|? *)File "(?:[^"]*[/\\]lib[/\\]python3[^"]*|<frozen [^"]*>)", line .*\n(\1  .*\n)*', re.MULTILINE)
USUAL_LIBRARY = b'/usr/lib/python3.13'
HERE = pathlib.Path(__file__).resolve().parent


def record(python: str, library: bytes, program: pathlib.Path) -> None:
    environment = {'PATH': os.defpath, 'PYTHONHASHSEED': '0', 'PYTHONUNBUFFERED': '1', 'PYTHONIOENCODING': 'utf-8', 'LC_ALL': 'C.UTF-8', 'NO_COLOR': '1'}
    typed = program.with_suffix('.in')
    stdin = {'input': typed.read_bytes()} if typed.exists() else {'stdin': subprocess.DEVNULL}
    run = subprocess.run([python, program.name], cwd=program.parent, env=environment, capture_output=True, timeout=60, check=False, **stdin)
    folder = f'{program.parent}{os.sep}'.encode()
    write(program.with_suffix('.out'), run.stdout.replace(folder, b''), always=True)
    write(program.with_suffix('.err'), LIBRARY_FRAME.sub(b'', run.stderr.replace(folder, b'')).replace(library, USUAL_LIBRARY))
    # Ended by a signal: as a shell says it.
    code = run.returncode if run.returncode >= 0 else 128 - run.returncode
    write(program.with_suffix('.exit'), str(code).encode() if code else b'')


def write(path: pathlib.Path, content: bytes, always: bool = False) -> None:
    if content or always:
        path.write_bytes(content)
    else:
        path.unlink(missing_ok=True)


def main() -> None:
    python = sys.argv[1]
    library = subprocess.check_output([python, '-c', 'import os; print(os.path.dirname(os.__file__))']).strip()
    chosen = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    for program in chosen or sorted(HERE.glob('*/*.py')):
        record(python, library, program)


main()
