"""The library's page on asyncio subprocesses, with shells, pipes, time limits and processes that don't end."""
import asyncio
import signal
import subprocess
import sys


async def run(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, stderr = await proc.communicate()
    print(f'[{cmd!r} exited with {proc.returncode}]')
    if stdout:
        print(f'[stdout]\n{stdout.decode()}', end='')
    if stderr:
        print(f'[stderr]\n{stderr.decode()}', end='')


async def shells():
    await asyncio.gather(run('sleep 0.1; echo "hello"'), run('sleep 0.2; echo oops 1>&2; exit 3'))
    await run('printf "b\\na\\nb\\n" | sort > /dev/null; seq 3')
    await run('true && echo yes || echo no')


async def by_lines():
    proc = await asyncio.create_subprocess_exec(sys.executable, '-c', 'for i in range(3): print("line", i, flush=True)', stdout=subprocess.PIPE)
    async for line in proc.stdout:
        print('got', line.decode().rstrip())
    print(await proc.wait())


async def both_ways():
    proc = await asyncio.create_subprocess_exec('cat', stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for word in (b'one\n', b'two\n'):
        proc.stdin.write(word)
        await proc.stdin.drain()
        print('back', await proc.stdout.readline())
    proc.stdin.close()
    print(await proc.stdout.read(), await proc.wait(), proc.returncode)
    proc = await asyncio.create_subprocess_exec('tr', 'a-z', 'A-Z', stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    print(await proc.communicate(b'shout'))


async def limits():
    proc = await asyncio.create_subprocess_exec('sleep', '10')
    try:
        await asyncio.wait_for(proc.wait(), 0.2)
    except TimeoutError:
        print('too slow', proc.returncode)
        proc.terminate()
    print(await proc.wait(), -signal.SIGTERM)
    proc = await asyncio.create_subprocess_exec('sleep', '10')
    proc.send_signal(signal.SIGINT)
    print(await proc.wait())
    proc = await asyncio.create_subprocess_exec('sleep', '10')
    proc.kill()
    print(await proc.wait())
    for late in (proc.kill, proc.terminate):
        try:
            late()
        except ProcessLookupError as e:
            print('gone', repr(e))


async def mistakes():
    for make in (lambda: asyncio.create_subprocess_exec('no-such-program'), lambda: asyncio.create_subprocess_exec('cat', universal_newlines=True), lambda: asyncio.create_subprocess_shell('echo', text=True), lambda: asyncio.create_subprocess_exec('echo', bufsize=5)):
        try:
            await make()
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
    proc = await asyncio.create_subprocess_exec('echo', 'hi', stdout=subprocess.DEVNULL)
    print(proc.stdin, proc.stdout, await proc.communicate(), proc.returncode)


def blocking():
    done = subprocess.run(['echo', 'sync'], capture_output=True, text=True)
    print(done.stdout.strip(), done.returncode, done.args)
    print(subprocess.check_output(['printf', '%s-%s', 'a', 'b']), subprocess.getoutput('echo got'), subprocess.call(['false']), subprocess.getstatusoutput('exit 2'))
    print(subprocess.run(['cat'], input='fed', capture_output=True, encoding='utf-8').stdout)
    with subprocess.Popen(['sort'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as p:
        print(p.communicate('b\na\n'), p.poll())
    for wrong in (lambda: subprocess.run(['false'], check=True), lambda: subprocess.run(['nope-nope']), lambda: subprocess.run('echo', capture_output=True, stdout=1), lambda: subprocess.run(['cat'], input='x', stdin=1), lambda: subprocess.check_output(['false'], stdout=1)):
        try:
            print(wrong())
        except Exception as e:
            print(type(e).__name__, e)


for part in (shells, by_lines, both_ways, limits, mistakes):
    print('===', part.__name__)
    asyncio.run(part())
blocking()
subprocess.run(['sh', '-c', 'exit 7'], check=True)
