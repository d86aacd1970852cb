import queue
import threading
import time

tasks = queue.Queue(maxsize=2)
results = []


def worker(name):
    while (item := tasks.get()) is not None:
        results.append((item, item * item))
        tasks.task_done()
    tasks.task_done()


threads = [threading.Thread(target=worker, args=(n,), name=f"worker-{n}") for n in range(2)]
for thread in threads:
    thread.start()
for item in range(6):
    tasks.put(item)
for _ in threads:
    tasks.put(None)
tasks.join()
for thread in threads:
    thread.join()
print(sorted(results), [thread.is_alive() for thread in threads], threads[0].name, tasks.empty(), tasks.qsize())
p = queue.PriorityQueue()
for item in [(2, "b"), (1, "a"), (3, "c")]:
    p.put(item)
print([p.get() for _ in range(3)], queue.LifoQueue().maxsize)
for bad in (lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.01), lambda: queue.Queue(1).put_nowait(1) or queue.Full, lambda: queue.Queue().task_done(), lambda: threading.Thread(target=print).join(), lambda: threading.Lock().release()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
event = threading.Event()
threading.Timer(0.01, event.set).start()
print(event.wait(1), threading.current_thread().name, threading.main_thread() is threading.current_thread())
local = threading.local()
local.value = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "value")))
t.start()
t.join()
print(seen)


def broken():
    raise ValueError("in a thread")


t = threading.Thread(target=broken, name="broken")
t.start()
t.join()
print("main goes on")
t.start()
