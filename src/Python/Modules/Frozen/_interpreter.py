# `python -c`, `python file`: the running interpreter as a child of itself. The code has builtins of its own, whose `__import__` gives it a `sys`
# with the process's pipes as streams, and an `os` and a `time` that are the process's; everything else is the program's.

import builtins
import io
import sys
from _support import compile_command


class _Output(io.BufferedIOBase):
    """What is written to a pipe is collected, as CPython does it; what the program shares with its child is not."""

    def __init__(self, process, pipe, most):
        self._process = process
        self._pipe = pipe
        self._most = most
        self._held = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self._held += data
        if len(self._held) >= self._most:
            self.flush()
        return len(data)

    def flush(self):
        data = bytes(self._held)
        self._held.clear()
        if data:
            self._pipe.write(data, self._process)


class _Input(io.BufferedIOBase):
    def __init__(self, process):
        self._process = process
        self._held = bytearray()

    def readable(self):
        return True

    def _more(self):
        data = self._process.stdin.read(process=self._process)
        self._held += data
        return data

    def _take(self, size):
        data = bytes(self._held[:size])
        del self._held[:size]
        return data

    def read(self, size=-1, /):
        all_of_it = size is None or size < 0
        while (all_of_it or len(self._held) < size) and self._more():
            pass
        return self._take(len(self._held) if all_of_it else size)

    def read1(self, size=-1, /):
        if not self._held:
            self._more()
        return self._take(len(self._held) if size < 0 else size)

    def readline(self, size=-1, /):
        searched = 0
        while (end := self._held.find(b"\n", searched)) < 0:
            searched = len(self._held)
            if 0 <= size <= searched or not self._more():
                end = searched - 1
                break
        return self._take(end + 1 if size is None or size < 0 else min(end + 1, size))


def _own_modules(process, argv, is_unbuffered):
    """What the process has for itself, by name."""
    def copy(module, **changes):
        own = type(sys)(module.__name__)
        own.__dict__.update(module.__dict__)
        own.__dict__.update(changes)
        return own

    def stream(buffer, name, **options):
        text = io.TextIOWrapper(buffer, encoding="utf-8", **options)
        buffer.name = f"<{name}>"
        return text

    def read(fd, length, /):
        import os
        return process.stdin.read(length, process) if fd == 0 else os.read(fd, length)

    own_ends = set()

    def pipe():
        import os
        ends = os.pipe()
        own_ends.update(ends)
        return ends

    def close(fd, /):
        """What it was given stays the program's."""
        import os
        if fd in own_ends:
            own_ends.discard(fd)
            os.close(fd)

    def write(fd, data, /):
        import os
        if fd not in (1, 2):
            return os.write(fd, data)
        (process.stdout if fd == 1 else process.stderr).write(bytes(data), process)
        return len(data)

    import _process
    is_piped = isinstance(process.stdout, _process.Pipe) and not is_unbuffered
    own_sys = copy(
        sys,
        argv=argv,
        stdin=stream(_Input(process), "stdin"),
        stdout=stream(_Output(process, process.stdout, io.DEFAULT_BUFFER_SIZE if is_piped else 0), "stdout"),
        stderr=stream(_Output(process, process.stderr, 0), "stderr", errors="backslashreplace"))
    own_sys.__stdin__, own_sys.__stdout__, own_sys.__stderr__ = own_sys.stdin, own_sys.stdout, own_sys.stderr
    return {
        "sys": lambda module: own_sys,
        "os": lambda module: copy(module, environ=process.env, getenv=process.env.get, getpid=lambda: process.pid, read=read, write=write, pipe=pipe, close=close),
        "time": lambda module: copy(module, sleep=process.sleep),
    }


def run(process, source, name, argv, is_unbuffered=False):
    own = _own_modules(process, argv, is_unbuffered)
    own_sys = own["sys"](sys)

    def own_import(name, globals=None, locals=None, fromlist=(), level=0):
        module = builtins.__import__(name, globals, locals, fromlist, level)
        return own[name](module) if name in own else module

    def own_print(*values, file=None, **options):
        print(*values, file=own_sys.stdout if file is None else file, **options)

    def own_input(prompt="", /):
        print(prompt, end="", file=own_sys.stdout, flush=True)
        line = own_sys.stdin.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        return line.removesuffix("\n")

    names = dict(builtins.__dict__)
    names.update(print=own_print, input=own_input, __import__=own_import)
    code = _run(source, name, names, own_sys)
    try:
        own_sys.stdout.flush()
    except BrokenPipeError as error:
        own_sys.stderr.write(f"Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: {error}\n")
        return 120
    return code


def _run(source, name, names, own_sys):
    try:
        exec(compile_command(source, name), {"__name__": "__main__", "__builtins__": names} | ({} if name.startswith("<") else {"__file__": name}))
    except SystemExit as exit:
        if exit.code is None or isinstance(exit.code, int):
            return (exit.code or 0) & 255
        own_sys.stderr.write(f"{exit.code}\n")
        return 1
    except Exception as error:
        import traceback
        # What can't be compiled has passed no frame of the program: setting it takes the heading away.
        if error.__traceback__ is None:
            error.__traceback__ = None
        own_sys.stderr.write("".join(traceback.format_exception(error)))
        return 1
    return 0
