# Simulated child processes: each is a thread of the machine with pipes of its own (docs/divergences/processes.md). subprocess
# and asyncio both start them here.

import _thread
import sys
import threading

PIPE = -1
STDOUT = -2
DEVNULL = -3
EXECUTABLE = "/usr/bin/python3"
_CAPACITY = 65536
_ATOMIC = 4096
_last_pid = 1000

# Processes that have not ended, by their number.
running = {}


class Killed(BaseException):
    """Ends a process from within: a signal has come."""


class Pipe:
    """Bytes on their way, 64 KiB at most; whoever writes waits while it is full, whoever reads while it is empty."""

    def __init__(self):
        self._changed = threading.Condition(threading.Lock())
        self._data = bytearray()
        self.write_closed = False
        self.read_closed = False
        self.on_change = None
        self._capacity = _CAPACITY

    def write(self, data, process=None):
        rest = memoryview(data)
        with self._changed:
            while True:
                if process is not None:
                    process.check()
                rest = rest[self.put(rest):]
                if not rest:
                    return
                self._wait("room in a pipe")

    def put(self, data):
        """Takes what there is room for, and returns how much that was: a short piece whole or not at all."""
        if self.read_closed:
            raise BrokenPipeError(32, "Broken pipe")
        room = self._capacity - len(self._data)
        if room < min(len(data), _ATOMIC):
            return 0
        self._data += data[:room]
        self._tell()
        return min(room, len(data))

    def widen(self):
        """The program takes everything from now on, or gives everything: nobody has to wait for room."""
        with self._changed:
            self._capacity = sys.maxsize
            self._tell()

    def take(self, most=_CAPACITY):
        data = bytes(self._data[:most])
        del self._data[:most]
        return data

    def read(self, most=_CAPACITY, process=None):
        with self._changed:
            while not self._data and not self.write_closed:
                if process is not None:
                    process.check()
                self._wait("data from a pipe")
            if process is not None:
                process.check()
            data = self.take(most)
            self._tell()
            return data

    @property
    def at_end(self):
        return self.write_closed and not self._data

    def close_write(self):
        with self._changed:
            self.write_closed = True
            self._tell()

    def close_read(self):
        with self._changed:
            self.read_closed = True
            self._tell()

    def wake(self):
        with self._changed:
            self._changed.notify_all()

    def _wait(self, what):
        self._changed._purpose = what
        self._changed.wait()

    def _tell(self):
        self._changed.notify_all()
        if self.on_change is not None:
            self.on_change()


class Inherited:
    """What a process shares with the program: its stdout or stderr, or a file object that it was given."""

    def __init__(self, number, file=None):
        self.number = number
        self.file = file

    def write(self, data, process=None):
        target = self.file if self.file is not None else sys.stdout if self.number == 1 else sys.stderr
        target.write(data.decode("utf-8", "replace"))

    def close_write(self):
        pass


class Channel:
    """A pipe or socket of the program's that a process was given by its descriptor."""

    def __init__(self, fd):
        self.fd = fd

    def write(self, data, process=None):
        import os
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self.fd, rest):]

    def read(self, most=_CAPACITY, process=None):
        import os
        return os.read(self.fd, most)

    def close_write(self):
        pass


class Nothing:
    """/dev/null, and a stdin with nothing in it."""

    def write(self, data, process=None):
        pass

    def read(self, most=_CAPACITY, process=None):
        return b""

    def close_write(self):
        pass

    def close_read(self):
        pass

    def wake(self):
        pass


class Process:
    """A child of the program."""

    def __init__(self, argv, stdin, stdout, stderr, env=None):
        global _last_pid
        import _programs
        main = _programs.find(argv[0])
        if main is None:
            raise FileNotFoundError(2, "No such file or directory", argv[0])
        _last_pid += 1
        self.pid = _last_pid
        self.argv = argv
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr
        self.env = {"PATH": "/usr/bin:/bin", "HOME": "/home/user", "LANG": "C.UTF-8"} if env is None else dict(env)
        self.returncode = None
        self.signal = None
        self.on_exit = None
        self.parent = None
        self.children = []
        self._ended = threading.Condition(threading.Lock())
        running[self.pid] = self
        self._number = _thread._process_started(" ".join(argv))
        _thread._start(lambda: self._run(main), _thread._ThreadHandle(), f"process {self.pid}")

    def _run(self, main):
        code = 1
        try:
            code = main(self, self.argv)
        except Killed:
            code = -self.signal
        except BrokenPipeError:
            code = -13
        finally:
            self._end(code)

    def _end(self, code):
        for pipe in {id(pipe): pipe for pipe in (self.stdout, self.stderr)}.values():
            pipe.close_write()
        if hasattr(self.stdin, "close_read"):
            self.stdin.close_read()
        running.pop(self.pid, None)
        _thread._process_exited(self._number, code)
        with self._ended:
            self.returncode = code
            self._ended.notify_all()
        if self.on_exit is not None:
            self.on_exit()

    def check(self):
        if self.signal is not None:
            raise Killed

    def sleep(self, seconds):
        with self._ended:
            self._ended.wait_for(lambda: self.signal is not None, seconds)
        self.check()

    def send_signal(self, number):
        if self.returncode is not None or number == 0:
            return
        if int(number) in (17, 18, 23, 28):
            return
        for child in self.children:
            child.send_signal(number)
        with self._ended:
            self.signal = int(number)
            self._ended.notify_all()
        for pipe in (self.stdin, self.stdout, self.stderr):
            if hasattr(pipe, "wake"):
                pipe.wake()

    def wait(self, timeout=None):
        with self._ended:
            self._ended.wait_for(lambda: self.returncode is not None, timeout)
        return self.returncode

    # What asyncio's get_extra_info("subprocess") is asked for: there it is a Popen.
    def poll(self):
        return self.returncode

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def spawn(self, argv, stdin, stdout, stderr):
        child = Process(argv, stdin, stdout, stderr, self.env)
        self.children.append(child)
        return child

    # What programs read and write.
    def out(self, text):
        self.stdout.write(text if isinstance(text, bytes) else text.encode(), self)

    def err(self, text):
        self.stderr.write(text if isinstance(text, bytes) else text.encode(), self)

    def read_all(self):
        parts = []
        while data := self.stdin.read(process=self):
            parts.append(data)
        return b"".join(parts)

    def lines(self):
        rest = b""
        while data := self.stdin.read(process=self):
            rest += data
            while (end := rest.find(b"\n")) >= 0:
                yield rest[:end + 1]
                rest = rest[end + 1:]
        if rest:
            yield rest


def connect(stdin, stdout, stderr):
    """Makes the pipes that PIPE, STDOUT and DEVNULL ask for: what the process uses, and what the program holds."""
    child_in = Pipe() if stdin == PIPE else Channel(_fd(stdin)) if _fd(stdin) is not None else Nothing()
    child_out = _sink(stdout, 1)
    child_err = child_out if stderr == STDOUT else _sink(stderr, 2)
    if isinstance(stdin, bytes):
        child_in = Pipe()
        child_in._data += stdin
        child_in.close_write()
    return child_in, child_out, child_err


def _fd(given):
    """The descriptor that was given, as a number or by a file object of one."""
    if isinstance(given, int):
        return given if given >= 0 else None
    if hasattr(given, "fileno"):
        import os
        try:
            number = given.fileno()
            os.get_blocking(number)
        except (OSError, ValueError):
            return None
        return number if number > 2 else None
    return None


def _sink(wanted, number):
    if wanted == PIPE:
        return Pipe()
    if wanted == DEVNULL:
        return Nothing()
    if _fd(wanted) is not None:
        return Inherited(wanted) if wanted in (1, 2) else Channel(_fd(wanted))
    return Inherited(number, wanted if hasattr(wanted, "write") else None)
