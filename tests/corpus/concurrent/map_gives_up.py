"""Executor.map() cancels what has not come in time, and what is left when it is closed."""

from concurrent.futures import ThreadPoolExecutor
import threading
stop = threading.Event()
log = []
def wait(name):
    log.append(name)
    stop.wait()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(wait, 'a')
    results = pool.map(wait, ['b', 'c'], timeout=0)
    try: next(results)
    except TimeoutError: print('late')
    results.close()
    stop.set()
print(log)
