"""Old names warn by the program's filters; hooks and initializers that fail are reported."""

import logging
import sys
import threading
import warnings
import weakref
from concurrent.futures import ThreadPoolExecutor

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    thread = threading.Thread()
    thread.setDaemon(True)
    print(thread.isDaemon(), threading.activeCount())
print(*(warning.message for warning in caught), sep="\n")
warnings.simplefilter("error")
try:
    thread.getName()
except DeprecationWarning as problem:
    print("error:", problem)

lock = threading.Lock()
reference = weakref.ref(lock, lambda _: print("the lock is gone"))
print(reference() is lock)
del lock
print(reference())


def failing(args):
    raise ValueError(f"in the hook, for {args.exc_type.__name__}")


threading.excepthook = failing
sys.excepthook = lambda kind, problem, traceback: print("hook:", kind.__name__, problem, problem.__suppress_context__)
sys.stderr = sys.stdout
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()


class Printing(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.getMessage().partition(" at ")[0], repr(record.exc_info[1]))


logging.getLogger().addHandler(Printing())


def initializer():
    raise OSError("no")


with ThreadPoolExecutor(1, initializer=initializer) as pool:
    try:
        pool.submit(print).result()
    except Exception as problem:
        print(type(problem).__name__, problem)
with ThreadPoolExecutor(1) as pool:
    pool.submit(int).add_done_callback(lambda future: future.missing)
