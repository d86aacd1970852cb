# threading (https://docs.python.org/3.13/library/threading.html). All that threads wait for is a lock of _thread's.

import _support
import _thread
from _staticnames import name_as_static

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
           "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace",
           "setprofile_all_threads", "settrace_all_threads", "get_native_id"]

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
Lock = _thread.LockType
RLock = _thread.RLock

_made = 0
_active = {}
_atexit = []
_hooks = {"trace": None, "profile": None}


def _next_number():
    global _made
    _made += 1
    return _made


def settrace(func):
    _hooks["trace"] = func


def setprofile(func):
    _hooks["profile"] = func


settrace_all_threads = settrace
setprofile_all_threads = setprofile


def gettrace():
    return _hooks["trace"]


def getprofile():
    return _hooks["profile"]


class ExceptHookArgs(tuple):
    def __new__(cls, args):
        return tuple.__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _thread._report(str(name), args.exc_value)


__excepthook__ = excepthook


class Condition:
    _purpose = None  # what whoever waits really waits for, for the report on a run that can't go on

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        owned = getattr(self._lock, "_is_owned", None)
        if owned is not None:
            return owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _give_up(self):
        save = getattr(self._lock, "_release_save", None)
        return save() if save is not None else self._lock.release()

    def _take_again(self, state):
        restore = getattr(self._lock, "_acquire_restore", None)
        if restore is not None:
            restore(state)
        else:
            self._lock.acquire()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        gate = _thread.allocate_lock()
        gate.acquire()
        if self._purpose is not None:
            _support.tell_purpose(gate, self._purpose)
        self._waiters.append(gate)
        state = self._give_up()
        notified = False
        try:
            if timeout is None:
                notified = gate.acquire()
            elif timeout > 0:
                notified = gate.acquire(True, timeout)
            else:
                notified = gate.acquire(False)
            return notified
        finally:
            self._take_again(state)
            if not notified and gate in self._waiters:
                self._waiters.remove(gate)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            left = None
            if timeout is not None:
                if end is None:
                    end = _now() + timeout
                left = end - _now()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for gate in self._waiters[:n]:
            self._waiters.remove(gate)
            gate.release()

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _thread._warn(DeprecationWarning, "notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


def _now():
    import time
    return time.monotonic()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                left = None
                if timeout is not None:
                    if end is None:
                        end = _now() + timeout
                    left = end - _now()
                    if left <= 0:
                        return False
                self._cond.wait(left)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _thread._warn(DeprecationWarning, "isSet() is deprecated, use is_set() instead")
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if not self._flag:
                return self._cond.wait(timeout) or self._flag
            return True


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        cls = type(self)
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ("draining", "resetting"):
                self._cond.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ("resetting", "draining"):
                    self._state = "filling"
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = "draining"
        self._cond.notify_all()

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in ("filling", "broken"):
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = f"Thread-{_next_number()}"
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._native_id = None
        self._handle = _thread._ThreadHandle()
        self._started = Event()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._handle.is_done():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set() or self._handle.ident is not None:
            raise RuntimeError("threads can only be started once")
        _thread._start(self._bootstrap, self._handle, self._name)
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self
        self._started.set()
        try:
            self.run()
        except BaseException as error:
            self._failed(error)
        finally:
            del _active[self._ident]

    def _failed(self, error):
        args = ExceptHookArgs([type(error), error, error.__traceback__, self])
        try:
            excepthook(args)
        except Exception as second:
            import sys
            second.__suppress_context__ = True
            print("Exception in threading.excepthook:", file=sys.stderr, flush=True)
            sys.excepthook(type(second), second, second.__traceback__)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _thread._warn(DeprecationWarning, "isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _thread._warn(DeprecationWarning, "setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _thread._warn(DeprecationWarning, "getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _thread._warn(DeprecationWarning, "setName() is deprecated, set the name attribute instead")
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started._flag = True
        self._ident = _thread._main_ident()
        self._native_id = 1
        _active[self._ident] = self


class _DummyThread(Thread):
    def __init__(self):
        Thread.__init__(self, name=f"Dummy-{_next_number()}", daemon=True)
        self._started._flag = True
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    thread = _active.get(get_ident())
    return thread if thread is not None else _DummyThread()


def currentThread():
    _thread._warn(DeprecationWarning, "currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def active_count():
    return len(_active)


def activeCount():
    _thread._warn(DeprecationWarning, "activeCount() is deprecated, use active_count() instead")
    return active_count()


def enumerate():
    return list(_active.values())


def main_thread():
    return _main


class local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__state", ({get_ident(): {}}, args, kwargs))
        return self

    def __getattribute__(self, name):
        return _local_get(_local_enter(self), self, name)

    def __setattr__(self, name, value):
        values = _local_enter(self)
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        attribute = getattr(type(self), name, None)
        if hasattr(type(attribute), "__set__"):
            object.__setattr__(self, name, value)
        else:
            values[name] = value

    def __delattr__(self, name):
        values = _local_enter(self)
        if name not in values:
            raise AttributeError(f"{_local_kind(self)!r} object has no attribute {name!r}")
        del values[name]


local.__name__ = local.__qualname__ = "_local"
_thread._local = local
local.__module__ = "_thread"
name_as_static(local)
del name_as_static


def _local_kind(self):
    return "_thread._local" if type(self) is local else type(self).__name__


def _local_enter(self):
    states, args, kwargs = object.__getattribute__(self, "_local__state")
    values = states.get(get_ident())
    if values is None:
        values = states[get_ident()] = {}
        type(self).__init__(self, *args, **kwargs)
    return values


def _local_get(values, self, name):
    if name == "__dict__":
        return values
    if name in values:
        return values[name]
    if name == "_local__state":
        raise AttributeError(f"{_local_kind(self)!r} object has no attribute {name!r}")
    return object.__getattribute__(self, name)


class _Bootstrap:
    daemon = False


# The main thread is made while there is no current one.
_active[_thread._main_ident()] = _Bootstrap
_main = _MainThread()


def _register_atexit(func, *args, **kwargs):
    _atexit.append((func, args, kwargs))


def _shutdown():
    for func, args, kwargs in reversed(_atexit):
        func(*args, **kwargs)
    while True:
        for thread in list(_active.values()):
            if thread is not _main and not thread.daemon and thread is not current_thread():
                thread.join()
                break
        else:
            return
