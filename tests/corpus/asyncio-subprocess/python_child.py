"""python -c as a child: its streams, its environment, what it buffers, and how it ends."""
import asyncio
import os
import subprocess
import sys

os.environ.pop('PYTHONUNBUFFERED', None)


def run(code, **kw):
    r = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, **kw)
    print(repr(r.stdout), repr(r.stderr), r.returncode)
run("import sys; data = sys.stdin.buffer.read(); sys.stdout.buffer.write(data[::-1])", input='abc')
run("import os, sys; sys.stdout.write(os.getenv('FOO') + os.environ['FOO'])", env={'FOO': 'baz'})
run("from sys import argv, stdout as s, stderr\nimport sys as y\ns.write(repr(argv)); print('x', file=stderr); print(y.stdin.read())", input='q')
run("s = 'import sys; print(1)'\nprint(s)")
run("x = input('name? '); print('hi', x); input()", input='bob\n')
run("import sys\nfor line in sys.stdin: print(line.strip().upper())\nsys.exit(3)", input='a\nb\nc')
run("print('é', 1, sep='-', end='!')\nimport sys; sys.exit('bye')")
run("def f(: pass")
run("import math, json.decoder as d\nprint(math.pi, d.__name__)\n1/0")
run("import sys; print(sys.stdin.readline(3), sys.stdin.readlines())", input='abcd\ne\n')
run("import sys; print(sys.stdin.buffer.readline(), sys.stdin.buffer.read(2), list(sys.stdin.buffer))", input='abcd\nefgh\ni\nj')
run("print(1, bad=2)")
run("import asyncio\nasync def main():\n await asyncio.sleep(.1); print('done')\nasyncio.run(main())")


async def main():
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', "import time\nfor i in range(3): print(i, flush=i == 1); time.sleep(1)", stdout=subprocess.PIPE)
    t = asyncio.get_running_loop().time()
    while line := await p.stdout.readline():
        print(line, round(asyncio.get_running_loop().time() - t))
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', "import time\nfor i in range(30): print(i); time.sleep(1)", stdout=subprocess.PIPE)
    await asyncio.sleep(2.5)
    p.terminate()
    print(await p.communicate(), p.returncode)
    p = await asyncio.create_subprocess_exec(sys.executable, '-u', '-c', "import time\nfor i in range(30): print(i); time.sleep(1)", stdout=subprocess.PIPE)
    await asyncio.sleep(2.5)
    p.kill()
    print(await p.communicate(), p.returncode)
asyncio.run(main())
