"""What is refused to those who start and steer processes."""
import asyncio
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


def words(value):
    return re.sub(r"<Process \d+>", "<Process>", re.sub(r"0x[0-9a-f]+", "0x", str(value)))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def main():
    loop = asyncio.get_running_loop()
    wrong = ({"universal_newlines": True}, {"bufsize": 1}, {"text": True}, {"encoding": "utf-8"}, {"errors": "strict"})
    for more in (*wrong, {"shell": True}):
        await attempt_async(f"exec {more}", asyncio.create_subprocess_exec("true", **more))
        await attempt_async(f"loop.exec {more}", loop.subprocess_exec(asyncio.SubprocessProtocol, "true", **more))
    for more in (*wrong, {"shell": False}):
        await attempt_async(f"shell {more}", asyncio.create_subprocess_shell("true", **more))
        await attempt_async(f"loop.shell {more}", loop.subprocess_shell(asyncio.SubprocessProtocol, "true", **more))
    await attempt_async("shell 3", asyncio.create_subprocess_shell(3))
    await attempt_async("shell []", asyncio.create_subprocess_shell(["true"]))
    await attempt_async("exec 3", asyncio.create_subprocess_exec(3))
    await attempt_async("exec of a float", asyncio.create_subprocess_exec("true", 1.5))
    await attempt_async("not there", asyncio.create_subprocess_exec("no-such-program"))
    await attempt_async("not there", asyncio.create_subprocess_exec("/no/such/program", "argument"))
    process = await asyncio.create_subprocess_shell("no-such-program", stderr=DEVNULL)
    print(await process.wait())

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE, limit=4)
    process.stdin.write(b"a line that is too long\n")
    await attempt_async("readline", process.stdout.readline())
    process.stdin.close()
    await attempt_async("write when closed", process.stdin.drain())
    print(await process.wait())
    for name in ("kill", "terminate"):
        attempt(name, getattr(process, name))
    attempt("send_signal", process.send_signal, signal.SIGTERM)
    await attempt_async("communicate when done", process.communicate())
    await attempt_async("communicate(input) when done", process.communicate(b"input"))

    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    print(await process.wait())
    await asyncio.sleep(0.01)
    print(await process.communicate(b"nobody reads this" * 100_000))
    process = await asyncio.create_subprocess_exec("cat")
    attempt("no pipes", lambda: (process.stdin, process.stdout, process.stderr))
    await attempt_async("input without a pipe", process.communicate(b"x"))
    print(process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "5", stdout=PIPE)
    await attempt_async("wait_for", asyncio.wait_for(process.communicate(), 0.01))
    attempt("send_signal(text)", process.send_signal, "text")
    attempt("send_signal(1000)", process.send_signal, 1000)
    attempt("kill", process.kill)
    print(await process.wait())
    attempt("kill", process.kill)

    transport, protocol = await loop.subprocess_exec(asyncio.SubprocessProtocol, "cat", stdout=DEVNULL, stderr=DEVNULL)
    attempt("pipes", lambda: (transport.get_pipe_transport(1), transport.get_pipe_transport(7), transport.get_returncode()))
    attempt("is_closing", transport.is_closing)
    attempt("protocol", lambda: transport.get_protocol() is protocol)
    transport.close()
    attempt("is_closing", transport.is_closing)
    attempt("close twice", transport.close)
    await asyncio.sleep(0.05)
    for name in ("kill", "terminate"):
        attempt(name, getattr(transport, name))
    attempt("send_signal", transport.send_signal, 15)
    print(transport.get_returncode(), transport.get_extra_info("nothing", "default"))


asyncio.run(main())
