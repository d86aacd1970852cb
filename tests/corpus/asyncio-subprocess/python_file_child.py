"""python FILE as a child: the program itself, a file that it has written, and what comes by stdin."""
import asyncio
import os
import subprocess
import sys

os.environ.pop('PYTHONUNBUFFERED', None)


def child():
    print('child', sys.argv[1:], __name__, os.path.basename(__file__))
    print(input().upper())
    sys.exit(int(sys.argv[2]))


def show(result):
    print(repr(result.stdout), repr(result.stderr.replace(sys.executable, 'python')), result.returncode)


def run(*args, **options):
    show(subprocess.run([sys.executable, *args], capture_output=True, text=True, **options))


async def main():
    run(__file__, 'child', '3', input='hello')
    with open('/tmp/written_by_parent.py', 'w') as file:
        file.write('import sys\n\n\ndef divide(a, b):\n    return int(a) / int(b)\n\n\nprint(__file__, divide(*sys.argv[1:]))\n')
    run('/tmp/written_by_parent.py', '6', '4')
    run('/tmp/written_by_parent.py', '6', '0')
    run('/tmp/written_by_parent.py', '6')
    run('-', 'a', 'b', input='import sys\nprint(sys.argv, __name__)')
    run('-', input='1/0')
    run('/tmp/../tmp/not_there.py')
    process = await asyncio.create_subprocess_exec(sys.executable, '/tmp/written_by_parent.py', '1', '2', stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(), process.returncode)


if __name__ == '__main__':
    if sys.argv[1:2] == ['child']:
        child()
    asyncio.run(main())
