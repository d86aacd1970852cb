# subprocess (https://docs.python.org/3.13/library/subprocess.html), with simulated processes.

import _process
import time
from _process import DEVNULL, PIPE, STDOUT

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    return " ".join(f'"{arg}"' if not arg or " " in arg or "\t" in arg else arg for arg in seq)


class _Reader:
    """The program's end of a pipe that a process writes to."""

    def __init__(self, pipe, text):
        self.pipe = pipe
        self.text = text
        self.rest = b""
        self.closed = False

    def _shown(self, data):
        return data.decode().replace("\r\n", "\n") if self.text else data

    def read(self, n=-1):
        while n is None or n < 0 or len(self.rest) < n:
            data = self.pipe.read()
            if not data:
                break
            self.rest += data
        n = len(self.rest) if n is None or n < 0 else n
        data, self.rest = self.rest[:n], self.rest[n:]
        return self._shown(data)

    def readline(self):
        while b"\n" not in self.rest:
            data = self.pipe.read()
            if not data:
                break
            self.rest += data
        end = self.rest.find(b"\n") + 1 or len(self.rest)
        line, self.rest = self.rest[:end], self.rest[end:]
        return self._shown(line)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.closed = True
        self.pipe.close_read()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _Writer:
    """The program's end of a pipe that a process reads from."""

    def __init__(self, pipe, text):
        self.pipe = pipe
        self.text = text
        self.closed = False

    def write(self, data):
        if self.closed:
            raise ValueError("write to closed file" if not self.text else "I/O operation on closed file.")
        self.pipe.write(data.encode() if self.text else data)
        return len(data)

    def flush(self):
        pass

    def close(self):
        self.closed = True
        self.pipe.close_write()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class Popen:
    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None,
                 text=None, umask=-1, pipesize=-1, process_group=None):
        self.args = args
        argv = [args] if isinstance(args, (str, bytes)) else list(args)
        argv = [arg.decode() if isinstance(arg, bytes) else str(arg) for arg in argv]
        if not argv:
            raise IndexError("list index out of range")
        if shell:
            argv = ["/bin/sh", "-c", *argv]
        self.text_mode = bool(text or universal_newlines or encoding or errors)
        self.encoding = encoding
        self.errors = errors
        given = stdin
        if isinstance(stdin, _Reader):
            given = DEVNULL
        child_in, child_out, child_err = _process.connect(given, stdout, stderr)
        if isinstance(stdin, _Reader):
            child_in = stdin.pipe
        self._process = _process.Process(argv, child_in, child_out, child_err, env)
        self.pid = self._process.pid
        self.stdin = _Writer(child_in, self.text_mode) if stdin == PIPE else None
        self.stdout = _Reader(child_out, self.text_mode) if stdout == PIPE else None
        self.stderr = _Reader(child_err, self.text_mode) if stderr == PIPE else None
        self.returncode = None

    def __repr__(self):
        shown = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return shown if len(shown) <= 80 else shown[:76] + "...>"

    __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr, self.stdin):
            if stream is not None:
                stream.close()
        self.wait()

    def poll(self):
        self.returncode = self._process.returncode
        return self.returncode

    def wait(self, timeout=None):
        if self._process.wait(timeout) is None:
            raise TimeoutExpired(self.args, timeout)
        return self.poll()

    def communicate(self, input=None, timeout=None):
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream is not None:
                stream.pipe.widen()
        if self.stdin is not None:
            if input and not self.stdin.closed:
                try:
                    self.stdin.write(input)
                except BrokenPipeError:
                    pass
            self.stdin.close()
        elif input is not None:
            raise ValueError("Cannot send input after starting communication")
        if timeout is not None:
            self.wait(timeout)
        out = self.stdout.read() if self.stdout is not None else None
        err = self.stderr.read() if self.stderr is not None else None
        self.wait()
        return out, err

    def send_signal(self, sig):
        if self.poll() is None:
            self._process.send_signal(sig)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    code = call(*popenargs, **kwargs)
    if code:
        raise CalledProcessError(code, kwargs.get("args", popenargs[0] if popenargs else None))
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            out, err = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, out, err)
    return CompletedProcess(process.args, code, out, err)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT)
    return done.returncode, done.stdout.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd)[1]
