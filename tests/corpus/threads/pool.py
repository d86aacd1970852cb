import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import threading

def work(n):
    time.sleep(n * 0.05)
    if n == 3: raise ValueError("three")
    return n * n, threading.current_thread().name

with ThreadPoolExecutor(2) as pool:
    fs = [pool.submit(work, n) for n in (4, 1, 2, 3)]
    print([str(f).split(" at ")[0] + str(f).split("state")[1] for f in fs])
    for f in as_completed(fs):
        print(f.exception() or f.result())
    print(list(pool.map(lambda x: x + 1, range(5))))
try: pool.submit(work, 1)
except RuntimeError as e: print(e)
with ThreadPoolExecutor(max_workers=3, thread_name_prefix="p") as pool:
    fs = [pool.submit(work, n) for n in (5, 1, 2)]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), [f.result() for f in done])
    done, not_done = wait(fs, timeout=0.01)
    print(len(done), len(not_done))
f = pool._threads
