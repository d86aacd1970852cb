# A pool of threads.

import queue
import threading
import types

from concurrent.futures import _base

_thread = threading._thread
_pools = 0
_workers = {}
_is_exiting = False
_stands_for = 0


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.number = _thread._executor_submitted(fn, _stands_for)

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        _thread._executor_started(self.number)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            _thread._executor_done(self.number, True, error)
            self.future.set_exception(error)
            self = None
        else:
            _thread._executor_done(self.number, False, result)
            self.future.set_result(result)

    __class_getitem__ = classmethod(types.GenericAlias)


class ThreadPoolExecutor(_base.Executor):
    _broken_class = BrokenThreadPool
    _broken_text = "A thread initializer failed, the thread pool is not usable anymore"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _pools
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = []
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_pools}"
            _pools += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise self._broken_class(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _is_exiting:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._add_worker()
            return future

    def _add_worker(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        number = len(self._threads)
        if number < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{number}", target=self._work, daemon=False)
            thread._is_worker = True
            _workers[thread] = self._work_queue
            self._threads.append(thread)
            thread.start()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                _base.report("critical", "Exception in initializer:", error)
                self._fail()
                return
        while True:
            if self._work_queue.empty():
                self._idle_semaphore.release()
            call = self._work_queue.get()
            if call is not None:
                call.run()
                del call
                continue
            if _is_exiting or self._shutdown:
                self._shutdown = True
                # Tells the next worker.
                self._work_queue.put(None)
                return

    def _fail(self):
        with self._shutdown_lock:
            self._broken = self._broken_text
            while not self._work_queue.empty():
                call = self._work_queue.get_nowait()
                if call is not None:
                    call.future.set_exception(self._broken_class(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    call = self._work_queue.get_nowait()
                    if call is not None:
                        call.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def _python_exit():
    global _is_exiting
    _is_exiting = True
    for work_queue in list(_workers.values()):
        work_queue.put(None)
    for thread in list(_workers):
        thread.join()


threading._register_atexit(_python_exit)
