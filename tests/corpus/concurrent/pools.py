import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def work(n):
    time.sleep(n / 100)
    if n == 3:
        raise ValueError("three")
    return n * 10


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(work, [2, 1, 0])))
    futures = {pool.submit(work, n): n for n in (3, 1, 2)}
    for future in as_completed(futures):
        try:
            print(futures[future], future.result())
        except ValueError as error:
            print(futures[future], "failed", error)
    slow = pool.submit(work, 5)
    print(slow.done(), slow.running() or True, slow.cancelled())
    try:
        slow.result(timeout=0.001)
    except TimeoutError as error:
        print("TimeoutError", repr(str(error)))
    done, pending = wait([slow], timeout=1)
    print(len(done), len(pending), slow.result(), slow.exception())
    callback = pool.submit(work, 0)
    callback.add_done_callback(lambda f: print("callback", f.result()))
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(time.sleep, 0.05)
    second = pool.submit(work, 1)
    print(second.cancel(), second.cancelled(), first.cancel() in (True, False))
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)
try:
    second.result()
except concurrent.futures.CancelledError as error:
    print(type(error).__name__)
ThreadPoolExecutor(0)
