# Subprocesses (https://docs.python.org/3.13/library/asyncio-subprocess.html). The processes are _process's; what they write
# and their end reach the loop as from another thread.


class _ProcessPipe(BaseTransport):
    """The program's end of a pipe of a process."""

    def __init__(self, loop, owner, fd, pipe):
        self._loop = loop
        self._owner = owner
        self._fd = fd
        self._pipe = pipe
        self._closing = False

    def get_extra_info(self, name, default=None):
        return default

    def is_closing(self):
        return self._closing

    def get_protocol(self):
        return self._owner.get_protocol()

    def set_protocol(self, protocol):
        self._owner.set_protocol(protocol)

    def _lost(self, error):
        if self._pipe is not None:
            self._pipe = None
            self._closing = True
            self._owner._pipe_lost(self._fd, error)


class _ProcessReader(_ProcessPipe, ReadTransport):
    def __init__(self, loop, owner, fd, pipe):
        super().__init__(loop, owner, fd, pipe)
        self._paused = False
        self._announced = False

    def _start(self):
        if self._pipe is not None:
            self._pipe.on_change = self._changed
            self._changed()

    def _changed(self):
        if not self._announced and not self._loop.is_closed():
            self._announced = True
            self._loop.call_soon_threadsafe(self._read)

    def _read(self):
        self._announced = False
        pipe = self._pipe
        if pipe is None or self._paused:
            return
        with pipe._changed:
            data = pipe.take()
            pipe._changed.notify_all()
        if data:
            self._loop.call_soon(self._owner._protocol.pipe_data_received, self._fd, data)
            self._changed()
        elif pipe.at_end:
            pipe.on_change = None
            self._lost(None)

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        self._paused = True

    def resume_reading(self):
        self._paused = False
        self._changed()

    def close(self):
        if self._pipe is not None:
            pipe, self._closing = self._pipe, True
            pipe.on_change = None
            pipe.close_read()
            self._loop.call_soon(self._lost, None)


class _ProcessWriter(_ProcessPipe, WriteTransport):
    def __init__(self, loop, owner, fd, pipe):
        super().__init__(loop, owner, fd, pipe)
        self._buffer = memoryview(b"")
        self._high, self._low = 65536, 16384
        self._paused = self._announced = False
        pipe.on_change = self._changed

    def _changed(self):
        if self._pipe is None or self._loop.is_closed():
            return
        if self._pipe.read_closed:
            self._pipe.on_change = None
            self._loop.call_soon_threadsafe(self._reader_closed)
        elif self._buffer and not self._announced:
            self._announced = True
            self._loop.call_soon_threadsafe(self._write_ready)

    def _reader_closed(self):
        if self._buffer or (self._pipe is not None and self._pipe._data):
            self._abandon(BrokenPipeError(32, "Broken pipe") if self._buffer else BrokenPipeError())
        else:
            self._abandon(None)

    def _abandon(self, error):
        if self._pipe is not None:
            self._pipe.on_change = None
            self._closing = True
            self._buffer = memoryview(b"")
            self._loop.call_soon(self._lost, error)

    def _write_ready(self):
        self._announced = False
        if self._pipe is None or not self._buffer:
            return
        try:
            with self._pipe._changed:
                self._buffer = self._buffer[self._pipe.put(self._buffer):]
        except BrokenPipeError as error:
            self._abandon(error)
            return
        if self._paused and len(self._buffer) <= self._low:
            self._paused = False
            self._owner._protocol.resume_writing()
        if not self._buffer and self._closing:
            self._end()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._pipe is None or self._closing or not data:
            return
        data = memoryview(bytes(data))
        if not self._buffer:
            try:
                with self._pipe._changed:
                    data = data[self._pipe.put(data):]
            except BrokenPipeError as error:
                self._abandon(error)
                return
        self._buffer = memoryview(bytes(self._buffer) + bytes(data)) if self._buffer else data
        if len(self._buffer) > self._high and not self._paused:
            self._paused = True
            self._owner._protocol.pause_writing()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def can_write_eof(self):
        return True

    def write_eof(self):
        self.close()

    def close(self):
        if self._pipe is not None and not self._closing:
            self._closing = True
            if not self._buffer:
                self._end()

    def _end(self):
        self._pipe.on_change = None
        self._pipe.close_write()
        self._loop.call_soon(self._lost, None)

    def abort(self):
        self._abandon(None)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def get_write_buffer_limits(self):
        return self._low, self._high

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high, self._low = high, low


class _UnixSubprocessTransport(SubprocessTransport):
    __module__ = "asyncio.unix_events"

    def __init__(self, loop, protocol, process, stdin, stdout, stderr):
        self._loop = loop
        self._protocol = protocol
        self._process = process
        self._returncode = None
        self._closed = False
        self._finished = False
        self._exit_waiters = []
        self._pipes = {}
        self._pid = process.pid
        self._extra = {"subprocess": process}
        if stdin is not None:
            self._pipes[0] = _ProcessWriter(loop, self, 0, stdin)
        for fd, pipe in ((1, stdout), (2, stderr)):
            if pipe is not None:
                self._pipes[fd] = _ProcessReader(loop, self, fd, pipe)

    async def _connect_pipes(self, waiter):
        for _ in self._pipes:
            await sleep(0)
            await sleep(0)
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._start)
        if not waiter.cancelled():
            waiter.set_result(None)

    def _start(self):
        for pipe in self._pipes.values():
            if isinstance(pipe, _ProcessReader):
                pipe._start()
        if self._process is not None:
            self._process.on_exit = self._ended
            if self._process.returncode is not None:
                self._ended()

    def _ended(self):
        if not self._loop.is_closed() and self._returncode is None:
            self._loop.call_soon_threadsafe(self._exited, self._process.returncode)

    def _exited(self, code):
        if self._returncode is not None:
            return
        self._returncode = code
        self._loop.call_soon(self._protocol.process_exited)
        self._finish()

    def _pipe_lost(self, fd, error):
        self._loop.call_soon(self._protocol.pipe_connection_lost, fd, error)
        self._finish()

    def _finish(self):
        if self._finished or self._returncode is None or any(pipe._pipe is not None for pipe in self._pipes.values()):
            return
        self._finished = True
        self._loop.call_soon(self._connection_lost)

    def _connection_lost(self):
        try:
            self._protocol.connection_lost(None)
        finally:
            for waiter in self._exit_waiters:
                if not waiter.cancelled():
                    waiter.set_result(self._returncode)
            self._exit_waiters = []
            self._process = self._protocol = None

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = _future_of(self._loop, "exit of the process", self._process._number)
        self._exit_waiters.append(waiter)
        return await waiter

    def __repr__(self):
        parts = [type(self).__name__]
        if self._closed:
            parts.append("closed")
        parts.append(f"pid={self._pid}")
        parts.append("running" if self._returncode is None else f"returncode={self._returncode}")
        return f"<{' '.join(parts)}>"

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for pipe in self._pipes.values():
            pipe.close()
        if self._process is not None and self._returncode is None and self._process.returncode is None:
            self._process.send_signal(9)

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes.get(fd)

    def _check(self):
        if self._process is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        self._check()
        _check_signal(signal)
        self._process.send_signal(signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


def _check_signal(number):
    if not isinstance(number, int):
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
    if not 0 <= number <= 64:
        raise OSError(22, "Invalid argument")


def _check_watcher():
    """Nothing here needs a child watcher; one that the program has set may say that it does not work."""
    watcher = getattr(get_event_loop_policy(), "_watcher", None)
    if watcher is not None:
        with watcher:
            if not watcher.is_active():
                raise RuntimeError("asyncio.get_child_watcher() is not activated, subprocess support is not installed.")


async def _start_process(loop, protocol_factory, argv, stdin, stdout, stderr, env=None, cwd=None, **more):
    import _process
    _check_watcher()
    child_in, child_out, child_err = _process.connect(stdin, stdout, stderr)
    protocol = protocol_factory()
    process = _process.Process(argv, child_in, child_out, child_err, env)
    transport = _UnixSubprocessTransport(loop, protocol, process, child_in if stdin == -1 else None,
                                         child_out if stdout == -1 else None, child_err if stderr == -1 else None)
    waiter = loop.create_future()
    loop.create_task(transport._connect_pipes(waiter))
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    return transport, protocol


def _check_popen(universal_newlines, shell, wants_shell, bufsize, encoding, errors, text):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != wants_shell:
        raise ValueError(f"shell must be {wants_shell}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


@_method_of(BaseEventLoop)
async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True,
                           bufsize=0, encoding=None, errors=None, text=None, **kwargs):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    _check_popen(universal_newlines, shell, True, bufsize, encoding, errors, text)
    cmd = cmd.decode() if isinstance(cmd, bytes) else cmd
    return await _start_process(self, protocol_factory, ["/bin/sh", "-c", cmd], stdin, stdout, stderr, **kwargs)


@_method_of(BaseEventLoop)
async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
                          shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
    _check_popen(universal_newlines, shell, False, bufsize, encoding, errors, text)
    for arg in (program, *args):
        if not isinstance(arg, (bytes, str)) and not hasattr(arg, "__fspath__"):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
    argv = [arg.decode() if isinstance(arg, bytes) else arg if isinstance(arg, str) else arg.__fspath__() for arg in (program, *args)]
    return await _start_process(self, protocol_factory, argv, stdin, stdout, stderr, **kwargs)


class SubprocessStreamProtocol(FlowControlMixin, SubprocessProtocol):
    __module__ = "asyncio.subprocess"

    def __init__(self, limit, loop):
        super().__init__(loop=loop)
        self._limit = limit
        self.stdin = self.stdout = self.stderr = None
        self._transport = None
        self._process_exited = False
        self._pipe_fds = []
        self._stdin_closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        for fd, name in ((1, "stdout"), (2, "stderr")):
            pipe = transport.get_pipe_transport(fd)
            if pipe is not None:
                reader = StreamReader(limit=self._limit, loop=self._loop)
                reader._set_origin(transport._process._number)
                reader.set_transport(pipe)
                setattr(self, name, reader)
                self._pipe_fds.append(fd)
        writer = transport.get_pipe_transport(0)
        if writer is not None:
            self.stdin = StreamWriter(writer, protocol=self, reader=None, loop=self._loop)

    def _reader(self, fd):
        return self.stdout if fd == 1 else self.stderr if fd == 2 else None

    def pipe_data_received(self, fd, data):
        reader = self._reader(fd)
        if reader is not None:
            reader.feed_data(data)

    def pipe_connection_lost(self, fd, exc):
        if fd == 0:
            self.connection_lost(exc)
            if not self._stdin_closed.done():
                if exc is None:
                    self._stdin_closed.set_result(None)
                else:
                    self._stdin_closed.set_exception(exc)
                    self._stdin_closed.exception()
            return
        reader = self._reader(fd)
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if fd in self._pipe_fds:
            self._pipe_fds.remove(fd)
        self._maybe_close()

    def process_exited(self):
        self._process_exited = True
        self._maybe_close()

    def _maybe_close(self):
        if not self._pipe_fds and self._process_exited and self._transport is not None:
            self._transport.close()
            self._transport = None

    def _get_close_waiter(self, stream):
        return self._stdin_closed


class Process:
    __module__ = "asyncio.subprocess"

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._protocol = protocol
        self._loop = loop
        self.stdin = protocol.stdin
        self.stdout = protocol.stdout
        self.stderr = protocol.stderr
        self.pid = transport.get_pid()

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.pid}>"

    @property
    def returncode(self):
        return self._transport.get_returncode()

    async def wait(self):
        if self._transport.get_returncode() is not None:
            return self._transport.get_returncode()
        return await self._transport._wait()

    def send_signal(self, signal):
        self._transport.send_signal(signal)

    def terminate(self):
        self._transport.terminate()

    def kill(self):
        self._transport.kill()

    async def _feed_stdin(self, input):
        try:
            if input is not None:
                self.stdin.write(input)
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.stdin.close()

    async def _noop(self):
        return None

    async def _read_stream(self, fd):
        output = await (self.stdout if fd == 1 else self.stderr).read()
        transport = self._transport.get_pipe_transport(fd)
        if transport is not None:
            transport.close()
        return output

    async def communicate(self, input=None):
        stdin = self._feed_stdin(input) if self.stdin is not None else self._noop()
        stdout = self._read_stream(1) if self.stdout is not None else self._noop()
        stderr = self._read_stream(2) if self.stderr is not None else self._noop()
        stdin, stdout, stderr = await gather(stdin, stdout, stderr)
        await self.wait()
        return stdout, stderr


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    loop = get_running_loop()
    transport, protocol = await loop.subprocess_shell(lambda: SubprocessStreamProtocol(limit=limit, loop=loop), cmd, stdin=stdin,
                                                      stdout=stdout, stderr=stderr, **kwds)
    return _Process(transport, protocol, loop)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    loop = get_running_loop()
    transport, protocol = await loop.subprocess_exec(lambda: SubprocessStreamProtocol(limit=limit, loop=loop), program, *args,
                                                     stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    return _Process(transport, protocol, loop)


_subprocess_names = {"PIPE": -1, "STDOUT": -2, "DEVNULL": -3, "Process": Process, "SubprocessStreamProtocol": SubprocessStreamProtocol}
_Process = Process
del Process
