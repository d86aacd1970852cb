# The loop's classes as asyncio has them, and policies. What a loop does is the scheduler's (_EventLoop).


def _stack_summary(lines):
    import traceback
    return traceback.StackSummary.from_list(lines)


def _format_stack(lines):
    import traceback
    return "".join(traceback.format_list(lines)).rstrip()


def _logger(name):
    if name == "logger":
        import logging
        return logging.getLogger("asyncio")
    raise AttributeError(name)


_log_names = _base_events_names = {"__getattr__": _logger}


def _run_handle(handle):
    try:
        handle._context.run(handle._callback, *handle._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        context = {"message": f"Exception in callback {handle._describe()}", "exception": error, "handle": handle}
        if handle._source_traceback:
            context["source_traceback"] = handle._source_traceback
        handle._loop.call_exception_handler(context)


# What other files of this folder put into every loop goes between these two.
class BaseEventLoop(_EventLoop, AbstractEventLoop):
    __module__ = "asyncio.base_events"
    _default_executor = None
    _executor_shutdown_called = False
    _clock_resolution = 1e-09

    def __init__(self):
        super().__init__()

    def add_signal_handler(self, sig, callback, *args):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        import signal
        try:
            signal.set_wakeup_fd(-1)
        except (ValueError, OSError) as error:
            raise RuntimeError(str(error))
        handlers = self.__dict__.setdefault("_signal_handlers", {})
        handlers[sig] = (callback, args)
        try:
            signal.signal(sig, self._handle_signal)
        except OSError as error:
            del handlers[sig]
            if error.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught")
            raise

    def _handle_signal(self, sig, frame):
        handler = self._signal_handlers.get(sig)
        if handler is not None:
            self._signal_came(*handler)

    def remove_signal_handler(self, sig):
        self._check_signal(sig)
        handlers = self.__dict__.get("_signal_handlers", {})
        if sig not in handlers:
            return False
        del handlers[sig]
        import signal
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        import signal
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def _close_rest(self):
        for sig in list(self.__dict__.get("_signal_handlers", {})):
            self.remove_signal_handler(sig)
        executor = self._default_executor
        if executor is not None:
            self._executor_shutdown_called = True
            self._default_executor = None
            executor.shutdown(wait=False)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self.get_debug():
            self._check_callback(func, "run_in_executor")
        from concurrent.futures import thread
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if self._default_executor is None:
                self._default_executor = thread.ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._default_executor
        result = _named_for(self.create_future(), func)
        thread._stands_for = _number_of(result)
        try:
            source = executor.submit(func, *args)
        finally:
            thread._stands_for = 0
        _chain_future(source, result)
        return result

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with _timeout(timeout):
                await future
        except TimeoutError:
            _warn(RuntimeWarning, f"The executor did not finishing joining its threads within {timeout} seconds.")
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shut_down():
            _warn(ResourceWarning, f"asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call")
        self._add_asyncgen(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._forget_asyncgen(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        generators = self._take_asyncgens()
        if not generators:
            return
        results = await gather(*[generator.aclose() for generator in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                })

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)

    def _check_callback(self, callback, method):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")


class BaseSelectorEventLoop(BaseEventLoop):
    __module__ = "asyncio.selector_events"

    def __init__(self, selector=None):
        super().__init__()


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    __module__ = "asyncio.unix_events"


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


class AbstractEventLoopPolicy:
    __module__ = "asyncio.events"

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    __module__ = "asyncio.events"
    _loop_factory = None

    def __init__(self):
        pass

    def get_event_loop(self):
        if _lacks_loop():
            _warn(DeprecationWarning, "There is no current event loop")
            self.set_event_loop(self.new_event_loop())
        return _current_loop()

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        _set_current_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    __module__ = "asyncio.unix_events"
    _loop_factory = _UnixSelectorEventLoop
    _watcher = None

    def get_child_watcher(self):
        if self._watcher is None:
            self._watcher = PidfdChildWatcher()
        _warn_deprecated("get_child_watcher")
        return self._watcher

    def set_child_watcher(self, watcher):
        assert watcher is None or isinstance(watcher, AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _warn_deprecated("set_child_watcher")


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy
    _install_policy(policy)


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)


def _warn_deprecated(name):
    _warn(DeprecationWarning, f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.")


# Child watchers do nothing here: the end of a process reaches the loop by itself.
class AbstractChildWatcher:
    __module__ = "asyncio.unix_events"

    def __init_subclass__(cls):
        if cls.__module__ != "asyncio.unix_events":
            _warn_deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _Watcher(AbstractChildWatcher):
    __module__ = "asyncio.unix_events"

    def add_child_handler(self, pid, callback, *args):
        _watch_process(pid, callback, args)

    def remove_child_handler(self, pid):
        return True

    def attach_loop(self, loop):
        pass

    def close(self):
        pass

    def is_active(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass


class PidfdChildWatcher(_Watcher):
    __module__ = "asyncio.unix_events"

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass


class ThreadedChildWatcher(_Watcher):
    __module__ = "asyncio.unix_events"

    def __init__(self):
        pass


class BaseChildWatcher(_Watcher):
    __module__ = "asyncio.unix_events"

    def __exit__(self, a, b, c):
        pass


class SafeChildWatcher(BaseChildWatcher):
    __module__ = "asyncio.unix_events"

    def __init__(self):
        _warn_deprecated("SafeChildWatcher")


class FastChildWatcher(BaseChildWatcher):
    __module__ = "asyncio.unix_events"

    def __init__(self):
        _warn_deprecated("FastChildWatcher")


class MultiLoopChildWatcher(_Watcher):
    __module__ = "asyncio.unix_events"

    def __init__(self):
        _warn_deprecated("MultiLoopChildWatcher")
