import asyncio
import concurrent.futures
import threading
import time
from functools import partial


def blocking_io(n):
    time.sleep(0.05)
    return f"io-{n}", threading.current_thread() is threading.main_thread()


def cpu(n):
    return sum(i * i for i in range(n))


def fails():
    raise OSError("disk on fire")


counter = 0
lock = threading.Lock()


def increment(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


class Account:
    def __init__(self):
        self.balance = 100
        self.lock = threading.RLock()

    def withdraw(self, amount):
        with self.lock:
            if self.balance >= amount:
                self.balance -= amount
                return True
            return False

    def transfer(self, other, amount):
        with self.lock:
            return self.withdraw(amount) and other.deposit(amount)

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
            return True


async def main():
    loop = asyncio.get_running_loop()
    start = time.perf_counter()
    print(await loop.run_in_executor(None, blocking_io, 1))
    with concurrent.futures.ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, partial(blocking_io, n=i)) for i in range(3)]
        print(await asyncio.gather(*futures))
        name = await loop.run_in_executor(pool, lambda: threading.current_thread().name)
        print(name.startswith("pool_"))
        fs = {pool.submit(pow, 2, n): n for n in range(5)}
        print(sorted((fs[f], f.result()) for f in concurrent.futures.as_completed(fs)))
        print(list(pool.map(cpu, [10, 100], timeout=5)))
        f = pool.submit(fails)
        print(repr(f.exception()), f.done(), f.running(), f.cancel())
    print(await asyncio.to_thread(blocking_io, 2))
    print(f"{time.perf_counter() - start:.1f}")
    try:
        await asyncio.to_thread(fails)
    except OSError as e:
        print("from a thread:", e)
    event = asyncio.Event()
    threading.Timer(0.02, loop.call_soon_threadsafe, [event.set]).start()
    await event.wait()
    fut = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, "threadsafe"), loop)
    print(await asyncio.wrap_future(fut), fut.done())


threads = [threading.Thread(target=increment, args=(100,), name=f"T{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter, threads[0].name, threads[0].is_alive(), threading.active_count())
a, b = Account(), Account()
workers = [threading.Thread(target=a.transfer, args=(b, 30)) for _ in range(5)]
[w.start() for w in workers]
[w.join() for w in workers]
print(a.balance, b.balance)
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, 'x')))
t.start(); t.join()
print(seen, local.x)
barrier = threading.Barrier(2)
e = threading.Event()
print(e.is_set(), e.wait(0.01))
try:
    threads[0].start()
except RuntimeError as err:
    print(err)
try:
    threading.Lock().release()
except RuntimeError as err:
    print(err)
asyncio.run(main())
t = threading.Thread(target=fails, name="Doomed")
t.start()
t.join()
print("main goes on")
