"""What signal handlers of a loop may not be."""
import asyncio
import os
import signal
import threading


def attempt(what, call, *arguments):
    try:
        print(what, "->", repr(call(*arguments)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", error)


async def coroutine():
    pass


def interrupted():
    raise KeyboardInterrupt


def failing():
    raise ValueError("in a signal's handler")


async def main():
    loop = asyncio.get_running_loop()
    add, remove = loop.add_signal_handler, loop.remove_signal_handler
    attempt("coroutine function", add, signal.SIGUSR1, coroutine)
    made = coroutine()
    attempt("coroutine", add, signal.SIGUSR1, made)
    made.close()
    for wrong in ("SIGINT", 1.5, None, 0, -1, 65, 10_000):
        attempt(f"add({wrong!r})", add, wrong, print)
        attempt(f"remove({wrong!r})", remove, wrong)
    for number in (signal.SIGKILL, signal.SIGSTOP):
        attempt(f"add({number.name})", add, number, print)
        attempt(f"remove({number.name})", remove, number)
        attempt(f"signal.signal({number.name})", signal.signal, number, signal.SIG_DFL)
    attempt("not callable", add, signal.SIGUSR1, 3)
    attempt("remove", remove, signal.SIGUSR1)
    attempt("remove", remove, signal.SIGUSR1)
    attempt("signal.signal(3)", signal.signal, signal.SIGUSR1, 3.5)
    attempt("signal.signal(10000)", signal.signal, 10_000, print)
    attempt("raise_signal", signal.raise_signal, 10_000)
    attempt("os.kill", os.kill, os.getpid(), 10_000)
    attempt("os.kill(0)", os.kill, os.getpid(), 0)
    attempt("nobody", os.kill, 99_999_999, 0)

    def elsewhere():
        attempt("add in a thread", add, signal.SIGUSR1, print)
        attempt("signal.signal in a thread", signal.signal, signal.SIGUSR1, print)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context["exception"])))
    add(signal.SIGUSR1, failing)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    add(signal.SIGUSR1, interrupted)
    os.kill(os.getpid(), signal.SIGUSR1)
    try:
        await asyncio.sleep(1)
    finally:
        print("left")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("interrupted", repr(error.__context__))
