"""Patterns side by side: threads, pools, futures, processes' little sisters, and asyncio."""
import asyncio
import concurrent.futures
import functools
import queue
import threading
import time


def fetch(n):
    time.sleep(0.1 * n)
    if n == 3:
        raise ConnectionError(f'no answer from {n}')
    return f'page {n}'


def with_pool():
    with concurrent.futures.ThreadPoolExecutor(max_workers=4, thread_name_prefix='pool') as pool:
        futures = {pool.submit(fetch, n): n for n in (2, 3, 1)}
        for future in concurrent.futures.as_completed(futures):
            n = futures[future]
            try:
                print(n, future.result())
            except ConnectionError as e:
                print(n, 'failed:', e)
        print(list(pool.map(lambda n: n * n, range(5))), pool.submit(lambda: threading.current_thread().name.split('_')[0]).result())
        late = pool.submit(fetch, 5)
        try:
            late.result(timeout=0.1)
        except TimeoutError as e:
            print('too late', repr(e), late.running(), late.cancel())
        done, pending = concurrent.futures.wait([late, pool.submit(fetch, 1)], return_when=concurrent.futures.FIRST_COMPLETED)
        print(len(done), len(pending))
    try:
        pool.submit(fetch, 1)
    except RuntimeError as e:
        print(e)
    results = concurrent.futures.ThreadPoolExecutor().map(fetch, [1, 3, 2])
    print(next(results))
    try:
        next(results)
    except ConnectionError as e:
        print(e)


def by_hand():
    jobs, results = queue.Queue(), queue.Queue()

    def worker():
        while (job := jobs.get()) is not None:
            try:
                results.put((job, fetch(job)))
            except ConnectionError as e:
                results.put((job, e))
            finally:
                jobs.task_done()

    threads = [threading.Thread(target=worker, name=f'worker-{n}', daemon=True) for n in range(2)]
    for thread in threads:
        thread.start()
    for n in (1, 2, 3):
        jobs.put(n)
    jobs.join()
    for _ in threads:
        jobs.put(None)
    for thread in threads:
        thread.join(1)
    print([t.is_alive() for t in threads], sorted((n, str(r)) for n, r in (results.get() for _ in range(3))))
    try:
        results.get(timeout=0.01)
    except queue.Empty as e:
        print(repr(e))


def race():
    counter = 0
    lock = threading.Lock()

    def unsafe():
        nonlocal counter
        seen = counter
        time.sleep(0.001)
        counter = seen + 1

    def safe():
        with lock:
            unsafe()

    for work in (safe,):
        counter = 0
        threads = [threading.Thread(target=work) for _ in range(10)]
        [t.start() for t in threads]
        [t.join() for t in threads]
        print(work.__name__, counter)


def primitives():
    event, barrier, local = threading.Event(), threading.Barrier(3), threading.local()
    seen = []

    def runner(n):
        local.value = n
        event.wait()
        barrier.wait()
        seen.append(local.value)

    threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
    [t.start() for t in threads]
    print(event.is_set(), barrier.n_waiting, hasattr(local, 'value'))
    event.set()
    [t.join() for t in threads]
    print(sorted(seen), threading.main_thread() is threading.current_thread())
    timer = threading.Timer(0.1, seen.append, ['timer'])
    timer.start()
    timer.join()
    cancelled = threading.Timer(10, print)
    cancelled.start()
    cancelled.cancel()
    print(seen[-1], threading.RLock().acquire(), threading.Lock().acquire(blocking=False))
    condition = threading.Condition()
    with condition:
        print(condition.wait(timeout=0.01))
    for wrong in (lambda: threading.Lock().release(), lambda: threading.current_thread().join(), lambda: threading.Thread(group=1), lambda: threads[0].start(), lambda: threading.Semaphore(-1),
                  lambda: condition.notify(), lambda: threading.Thread().join(), lambda: threading.Barrier(2).wait(timeout=0.01)):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)


def with_asyncio():
    async def main():
        loop = asyncio.get_running_loop()
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            started = time.monotonic()
            print(await asyncio.gather(*(loop.run_in_executor(pool, fetch, n) for n in (2, 1, 2))), round(time.monotonic() - started, 1))
            print(await loop.run_in_executor(None, functools.partial(int, 'ff', base=16)))
            wrapped = asyncio.wrap_future(pool.submit(fetch, 3))
            try:
                await wrapped
            except ConnectionError as e:
                print('from the pool:', e)
    asyncio.run(main())


def futures_by_hand():
    future = concurrent.futures.Future()
    future.add_done_callback(lambda f: print('called back with', f.result()))
    print(future.done(), future.set_running_or_notify_cancel(), future.running())
    future.set_result(42)
    print(future.result(), future.exception())
    try:
        future.set_result(43)
    except concurrent.futures.InvalidStateError as e:
        print(str(e).split(':')[0])
    other = concurrent.futures.Future()
    print(other.cancel(), other.cancelled(), other.cancel())
    try:
        other.result()
    except concurrent.futures.CancelledError as e:
        print(type(e).__name__)


for part in (with_pool, by_hand, race, primitives, with_asyncio, futures_by_hand):
    print('===', part.__name__)
    part()
with concurrent.futures.ThreadPoolExecutor() as pool:
    for page in pool.map(fetch, [1, 3, 2]):
        print(page)
