"""Threads: producers, consumers, locks, events, pools."""
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_EXCEPTION

tasks = queue.Queue(maxsize=3)
done, lock = [], threading.Lock()


def producer(n):
    for i in range(n):
        tasks.put(i)
        time.sleep(0.01)
    for _ in range(2):
        tasks.put(None)


def consumer(name):
    while (item := tasks.get()) is not None:
        time.sleep(0.025)
        with lock:
            done.append((item, item * item))
        tasks.task_done()


threads = [threading.Thread(target=producer, args=(5,), name='P'), *(threading.Thread(target=consumer, args=(i,), daemon=True) for i in range(2))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done), [t.name[:1] for t in threads], threading.active_count())


class Counter:
    def __init__(self):
        self.value = 0
        self.condition = threading.Condition()

    def bump(self):
        with self.condition:
            self.value += 1
            self.condition.notify_all()

    def wait_for(self, n):
        with self.condition:
            return self.condition.wait_for(lambda: self.value >= n, timeout=1)


counter = Counter()
bumpers = [threading.Timer(0.01 * i, counter.bump) for i in range(1, 4)]
for b in bumpers:
    b.start()
print(counter.wait_for(3), counter.value, counter.condition.acquire(blocking=False))
counter.condition.release()


def work(n):
    time.sleep(n / 100)
    if n == 3:
        raise ValueError(f'bad {n}')
    return n * 10


with ThreadPoolExecutor(max_workers=3, thread_name_prefix='pool') as pool:
    futures = {pool.submit(work, n): n for n in (4, 1, 3, 2)}
    for future in as_completed(futures):
        print(futures[future], future.exception() or future.result())
    print(list(pool.map(work, [2, 1])))
    finished, pending = wait([pool.submit(work, 3), pool.submit(work, 30)], return_when=FIRST_EXCEPTION)
    print(len(finished), len(pending))
local = threading.local()
barrier = threading.Barrier(2, action=lambda: print('both here'))


def meet(n):
    local.n = n
    barrier.wait()
    assert local.n == n


pair = [threading.Thread(target=meet, args=(n,)) for n in range(2)]
[t.start() for t in pair]
[t.join() for t in pair]
print(hasattr(local, 'n'), barrier.n_waiting, barrier.broken)
semaphore = threading.BoundedSemaphore(1)
with semaphore:
    print(semaphore.acquire(timeout=0.01))
try:
    semaphore.release()
except ValueError as error:
    print(error)


def fails():
    raise RuntimeError('in a thread')


t = threading.Thread(target=fails, name='failing')
t.start()
t.join()
print(t.name, threading.current_thread().name, threading.main_thread() is threading.current_thread())
priority = queue.PriorityQueue()
for entry in (3, 'c'), (1, 'a'), (2, 'b'):
    priority.put(entry)
print([priority.get()[1] for _ in range(3)])
priority.get(timeout=0.01)
