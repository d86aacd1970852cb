"""What loops, handles, policies and runners refuse."""
import asyncio
import concurrent.futures
import re
import threading
import warnings


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", str(value))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def nothing():
    return None


async def main():
    loop = asyncio.get_running_loop()
    attempt("call_later(None)", loop.call_later, None, print)
    attempt("call_at(None)", loop.call_at, None, print)
    attempt("call_later(text)", loop.call_later, "x", print)
    attempt("call_later()", loop.call_later)
    attempt("call_soon()", loop.call_soon)
    attempt("task factory", loop.set_task_factory, 3)
    attempt("exception handler", loop.set_exception_handler, 3)
    attempt("executor", loop.set_default_executor, 3)
    attempt("executor", loop.set_default_executor, None)
    attempt("close", loop.close)
    attempt("run_until_complete", loop.run_until_complete, loop.create_future())
    other = asyncio.new_event_loop()
    coro = nothing()
    attempt("another's run_until_complete", other.run_until_complete, coro)
    coro.close()
    attempt("Runner.run", asyncio.Runner(loop_factory=lambda: other).run, nothing)
    coro = nothing()
    attempt("Runner.run", asyncio.Runner(loop_factory=lambda: other).run, coro)
    coro.close()
    other.close()
    for name in ("call_soon", "call_soon_threadsafe"):
        attempt(name + " when closed", getattr(other, name), print)
    attempt("call_later when closed", other.call_later, 1, print)
    attempt("call_at when closed", other.call_at, 1, print)
    attempt("run_in_executor when closed", other.run_in_executor, None, print)
    attempt("run_forever when closed", other.run_forever)
    attempt("close when closed", other.close)
    attempt("stop when closed", other.stop)
    attempt("create_future when closed", lambda: type(other.create_future()))
    attempt("time when closed", lambda: type(other.time()))
    attempt("add_signal_handler when closed", other.add_signal_handler, 2, print)

    loop.set_debug(True)
    for callback in (None, 3, "text", nothing, nothing()):
        shown = "coroutine" if asyncio.iscoroutine(callback) else repr(callback)
        attempt(f"call_soon({words(shown)}) in debug mode", loop.call_soon, callback)
        attempt("call_soon_threadsafe", loop.call_soon_threadsafe, callback)
        attempt("call_later", loop.call_later, 0, callback)
        attempt("call_at", loop.call_at, 0, callback)
        attempt("run_in_executor", loop.run_in_executor, None, callback)
        if asyncio.iscoroutine(callback):
            callback.close()

    def from_a_thread():
        attempt("call_soon from a thread", loop.call_soon, print)
        attempt("call_later from a thread", loop.call_later, 0, print)
        attempt("call_at from a thread", loop.call_at, 0, print)
        attempt("get_event_loop in a thread", asyncio.get_event_loop)
        attempt("get_running_loop in a thread", asyncio.get_running_loop)
        attempt("add_signal_handler in a thread", loop.add_signal_handler, 2, print)

    thread = threading.Thread(target=from_a_thread, name="helper")
    thread.start()
    thread.join()
    loop.set_debug(False)
    await loop.shutdown_default_executor()
    attempt("run_in_executor after its shutdown", loop.run_in_executor, None, print)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        print(await loop.run_in_executor(pool, len, "abc"))
    try:
        await loop.run_in_executor(pool, len, "abc")
    except RuntimeError as error:
        print(error)

    attempt("set_event_loop(3)", asyncio.set_event_loop, 3)
    attempt("set_event_loop_policy(3)", asyncio.set_event_loop_policy, 3)
    attempt("TimerHandle", asyncio.TimerHandle, 1.5, print, (), loop)
    attempt("call_exception_handler(3)", loop.call_exception_handler, {"nothing": 1})


runner = asyncio.Runner()
runner.run(main())
attempt("after stop", runner.get_loop().run_until_complete, runner.get_loop().create_task(nothing()))
runner.get_loop().call_soon(runner.get_loop().stop)
future = runner.get_loop().create_future()
attempt("stopped", runner.get_loop().run_until_complete, future)
runner.close()
attempt("get_loop", runner.get_loop)
coro = nothing()
attempt("run", runner.run, coro)
attempt("with", runner.__enter__)
coro.close()
attempt("close", runner.close)
attempt("no loop", asyncio.get_running_loop)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    asyncio.set_event_loop(None)
    attempt("no loop set", asyncio.get_event_loop)
    attempt("of the policy", asyncio.get_event_loop_policy().get_event_loop)
    attempt("policy", asyncio.get_event_loop_policy().set_event_loop, 3)
    for name in ("get_event_loop", "new_event_loop", "get_child_watcher"):
        attempt("abstract policy", getattr(asyncio.AbstractEventLoopPolicy(), name))
    for name in ("set_event_loop", "set_child_watcher"):
        attempt("abstract policy", getattr(asyncio.AbstractEventLoopPolicy(), name), None)
    attempt("child watcher", asyncio.set_child_watcher, 3)


async def abstract():
    nothing = asyncio.AbstractEventLoop()
    calls = {
        "run_forever": (), "run_until_complete": (3,), "stop": (), "is_running": (), "is_closed": (), "close": (),
        "_timer_handle_cancelled": (3,), "call_soon": (3,), "call_later": (1, 3), "call_at": (1, 3), "time": (), "create_future": (),
        "call_soon_threadsafe": (3,), "run_in_executor": (None, 3), "set_default_executor": (3,), "add_reader": (3, 3),
        "remove_reader": (3,), "add_writer": (3, 3), "remove_writer": (3,), "add_signal_handler": (3, 3), "remove_signal_handler": (3,),
        "set_task_factory": (3,), "get_task_factory": (), "get_exception_handler": (), "set_exception_handler": (3,),
        "default_exception_handler": (3,), "call_exception_handler": (3,), "get_debug": (), "set_debug": (3,), "create_task": (3,),
        "shutdown_asyncgens": (), "shutdown_default_executor": (), "getaddrinfo": (3, 3), "getnameinfo": (3,),
        "create_connection": (3,), "create_server": (3,), "start_tls": (3, 3, 3), "sendfile": (3, 3), "create_unix_connection": (3,),
        "create_unix_server": (3,), "connect_accepted_socket": (3, 3), "create_datagram_endpoint": (3,), "connect_read_pipe": (3, 3),
        "connect_write_pipe": (3, 3), "subprocess_shell": (3, 3), "subprocess_exec": (3, 3), "sock_recv": (3, 3), "sock_recv_into": (3, 3),
        "sock_recvfrom": (3, 3), "sock_recvfrom_into": (3, 3), "sock_sendall": (3, 3), "sock_sendto": (3, 3, 3), "sock_connect": (3, 3),
        "sock_accept": (3,), "sock_sendfile": (3, 3),
    }
    for name, arguments in calls.items():
        try:
            outcome = getattr(nothing, name)(*arguments)
            if asyncio.iscoroutine(outcome):
                name = "await " + name
                outcome = await outcome
            print(name, outcome)
        except NotImplementedError as error:
            print(name, repr(error))
    server = asyncio.AbstractServer()
    for name in ("close", "get_loop", "is_serving", "close_clients", "abort_clients", "start_serving", "serve_forever", "wait_closed"):
        try:
            outcome = getattr(server, name)()
            await outcome
        except NotImplementedError as error:
            print(name, repr(error))
    for kind in (asyncio.BaseTransport, asyncio.ReadTransport, asyncio.WriteTransport, asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport):
        transport = kind({"known": 1})
        print(kind.__name__, transport.get_extra_info("known"), transport.get_extra_info("unknown"), transport.get_extra_info("unknown", 2))
        for name, arguments in {
            "is_closing": (), "close": (), "set_protocol": (3,), "get_protocol": (), "is_reading": (), "pause_reading": (),
            "resume_reading": (), "set_write_buffer_limits": (), "get_write_buffer_size": (), "get_write_buffer_limits": (),
            "write": (b"",), "writelines": ([],), "write_eof": (), "can_write_eof": (), "abort": (), "sendto": (b"",), "get_pid": (),
            "get_returncode": (), "get_pipe_transport": (1,), "send_signal": (1,), "terminate": (), "kill": (),
        }.items():
            if hasattr(transport, name):
                attempt("  " + name, getattr(transport, name), *arguments)


asyncio.run(abstract())
