import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec("echo", "hello", "world", stdout=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"one\ntwo\n"), process.returncode)
    process = await asyncio.create_subprocess_exec("false")
    print(await process.wait(), process.returncode, process.stdout, process.stdin)
    process = await asyncio.create_subprocess_exec("sleep", "10")
    print(process.returncode)
    process.terminate()
    print(await process.wait())
    process = await asyncio.create_subprocess_exec("sleep", "10")
    process.kill()
    print(await process.wait())
    try:
        process.kill()
    except ProcessLookupError as error:
        print("ProcessLookupError", error.args)
    try:
        await asyncio.create_subprocess_exec("nosuchprogram", "x")
    except FileNotFoundError as error:
        print("FileNotFoundError", error, error.errno, error.filename)
    process = await asyncio.create_subprocess_exec("seq", "5", stdout=PIPE)
    async for line in process.stdout:
        print("line", line)
    print(await process.wait())
    process = await asyncio.create_subprocess_exec("sh", "-c", "echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("sh", "-c", "echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print('from python', sys.argv[1:]); print(sys.stdin.read().upper(), end=''); sys.exit(4)", "a", "b", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"text\n"), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "1")
    try:
        await asyncio.wait_for(process.wait(), 0.05)
    except TimeoutError:
        print("timeout")
    process.kill()
    print(await process.wait())
    try:
        await asyncio.create_subprocess_exec("echo", 3)
    except TypeError as error:
        print(error)


asyncio.run(main())
