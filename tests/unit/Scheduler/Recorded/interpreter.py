"""
Runs small programs of tasks that use asyncio at random, and logs what each of them sees and when. The test suite has the
same interpreter in C#. A program is a list of task definitions, (policy operation …); an operation is a list, the first
element its name. The policy says whether a task lets a cancellation through (raise) or goes on (swallow).
"""
import asyncio
import itertools

from virtual_loop import Deadlock, Runaway, VirtualLoop


def show(value):
    if isinstance(value, (list, tuple)):
        return "[" + " ".join(show(v) for v in value) + "]"
    if isinstance(value, BaseException):
        return describe(value)
    return str(value)


def describe(error):
    if isinstance(error, BaseExceptionGroup):
        return "ExceptionGroup(" + " ".join(describe(e) for e in error.exceptions) + ")"
    return f"{type(error).__name__}({str(error).split('<')[0]})"


class Program:
    def __init__(self, definitions, started, horizon):
        self.definitions, self.started, self.horizon = definitions, started, horizon
        self.lines = []
        self.tasks = []
        self.numbers = itertools.count(100)
        self.lock, self.event, self.condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
        self.semaphore, self.bounded = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)
        self.barrier = asyncio.Barrier(2)
        self.queue, self.priority, self.lifo = asyncio.Queue(1), asyncio.PriorityQueue(2), asyncio.LifoQueue()
        self.handles = []
        self.ran_away = False

    def run(self):
        self.loop = loop = VirtualLoop()
        loop.set_exception_handler(lambda *_: None)
        try:
            self.futures = [loop.create_future(), loop.create_future()]
            loop.run_until_complete(self.main())
        except Deadlock:
            self.log("deadlock")
        return self.lines

    def log(self, text):
        if len(self.lines) > 300:
            self.ran_away = True
            raise Runaway
        self.lines.append(f"{round(self.loop.time() * 1000)} {text}")

    async def main(self):
        for definition in range(self.started):
            self.spawn(definition)
        await asyncio.sleep(self.horizon / 1000)
        for attempt in range(4):
            for name, task in list(self.tasks):
                if not task.done():
                    self.log(f"main cancels {name}")
                    task.cancel()
            await asyncio.sleep(0.05)
        for name, task in self.tasks:
            if not task.done():
                state = "pending"
            elif task.cancelled():
                state = "cancelled"
            else:
                state = show(task.exception() or task.result())
            self.log(f"{name} {state}")

    def spawn(self, definition, group=None):
        name = f"T{len(self.tasks)}"
        coroutine = self.task(name, self.definitions[definition % len(self.definitions)])
        task = group.create_task(coroutine) if group else self.loop.create_task(coroutine)
        self.tasks.append((name, task))
        return name

    def pick(self, index):
        return self.tasks[index % len(self.tasks)][1]

    async def task(self, name, definition):
        policy, *operations = definition
        for index, operation in enumerate(operations):
            try:
                result = await self.perform(name, operation)
            except asyncio.CancelledError as error:
                self.log(f"{name}.{index} {operation[0]} ! {describe(error)}")
                if policy == "raise":
                    raise
            except Exception as error:
                self.log(f"{name}.{index} {operation[0]} ! {describe(error)}")
                if operation[0] == "raise":
                    raise
            else:
                self.log(f"{name}.{index} {operation[0]} = {show(result)}")
        return name

    async def perform(self, name, operation):
        verb, *args = operation
        return await getattr(self, "do_" + verb)(name, *args)

    async def do_sleep(self, name, ms):
        return await asyncio.sleep(ms / 1000, ms)

    async def do_raise(self, name):
        raise ValueError("bad")

    async def do_acquire(self, name):
        return await self.lock.acquire()

    async def do_release(self, name):
        self.lock.release()

    async def do_with_lock(self, name, *inner):
        async with self.lock:
            return [await self.perform(name, each) for each in inner]

    async def do_sem(self, name):
        return await self.semaphore.acquire()

    async def do_unsem(self, name):
        self.semaphore.release()

    async def do_with_sem(self, name, *inner):
        async with self.semaphore:
            return [await self.perform(name, each) for each in inner]

    async def do_bounded(self, name):
        return await self.bounded.acquire()

    async def do_unbounded(self, name):
        self.bounded.release()

    async def do_wait(self, name):
        return await self.event.wait()

    async def do_set(self, name):
        self.event.set()

    async def do_clear(self, name):
        self.event.clear()

    async def do_cwait(self, name):
        async with self.condition:
            return await self.condition.wait()

    async def do_cwait_bare(self, name):
        return await self.condition.wait()

    async def do_notify(self, name, n):
        async with self.condition:
            self.condition.notify(n)

    async def do_notify_all(self, name):
        async with self.condition:
            self.condition.notify_all()

    async def do_barrier(self, name):
        return await self.barrier.wait()

    async def do_breset(self, name):
        await self.barrier.reset()

    async def do_babort(self, name):
        await self.barrier.abort()

    async def do_put(self, name):
        await self.queue.put(next(self.numbers))

    async def do_get(self, name):
        return await self.queue.get()

    async def do_putnow(self, name):
        self.queue.put_nowait(next(self.numbers))

    async def do_getnow(self, name):
        return self.queue.get_nowait()

    async def do_done(self, name):
        self.queue.task_done()

    async def do_join(self, name):
        await self.queue.join()

    async def do_shutdown(self, name, immediate):
        self.queue.shutdown(immediate == 1)

    async def do_pput(self, name, priority):
        await self.priority.put((priority, next(self.numbers)))

    async def do_pget(self, name):
        return await self.priority.get()

    async def do_lput(self, name):
        await self.lifo.put(next(self.numbers))

    async def do_lget(self, name):
        return await self.lifo.get()

    async def do_cancel(self, name, index):
        return self.pick(index).cancel()

    async def do_cancel_msg(self, name, index, message):
        return self.pick(index).cancel(message)

    async def do_uncancel(self, name):
        return asyncio.current_task().uncancel()

    async def do_cancelling(self, name, index):
        return self.pick(index).cancelling()

    async def do_await(self, name, index):
        return await self.pick(index)

    async def do_shield(self, name, index):
        return await asyncio.shield(self.pick(index))

    async def do_spawn(self, name, definition):
        return self.spawn(definition)

    async def do_gather(self, name, keep, *indices):
        return await asyncio.gather(*(self.pick(i) for i in indices), return_exceptions=keep == 1)

    async def do_gather_new(self, name, keep, *inner):
        return await asyncio.gather(*(self.perform(name, each) for each in inner), return_exceptions=keep == 1)

    async def do_waitall(self, name, mode, timeout, *indices):
        when = [asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION][mode]
        tasks = [self.pick(i) for i in indices]
        done, pending = await asyncio.wait(tasks, timeout=timeout / 1000 if timeout >= 0 else None, return_when=when)
        return [[n for n, t in self.tasks if t in done], [n for n, t in self.tasks if t in pending]]

    async def do_as_completed(self, name, timeout, *indices):
        results = []
        for each in asyncio.as_completed([self.pick(i) for i in indices], timeout=timeout / 1000 if timeout >= 0 else None):
            results.append(await each)
        return results

    async def do_wait_for(self, name, timeout, inner):
        return await asyncio.wait_for(self.perform(name, inner), timeout / 1000)

    async def do_wait_for_task(self, name, timeout, index):
        return await asyncio.wait_for(self.pick(index), timeout / 1000)

    async def do_timeout(self, name, timeout, *inner):
        results = []
        try:
            async with asyncio.timeout(timeout / 1000) as block:
                for each in inner:
                    results.append(await self.perform(name, each))
        finally:
            self.log(f"{name} expired {block.expired()}")
        return results

    async def do_reschedule(self, name, timeout, later, *inner):
        results = []
        async with asyncio.timeout(timeout / 1000) as block:
            for each in inner:
                results.append(await self.perform(name, each))
                block.reschedule(self.loop.time() + later / 1000)
        return results

    async def do_group(self, name, definitions, *inner):
        async with asyncio.TaskGroup() as group:
            for definition in definitions:
                self.spawn(definition, group)
            return [await self.perform(name, each) for each in inner]

    async def do_future(self, name, index):
        return await self.futures[index]

    async def do_resolve(self, name, index):
        self.futures[index].set_result(next(self.numbers))

    async def do_fail(self, name, index):
        self.futures[index].set_exception(KeyError("k"))

    async def do_fcancel(self, name, index):
        return self.futures[index].cancel()

    async def do_renew(self, name, index):
        self.futures[index] = self.loop.create_future()

    async def do_callback(self, name, index):
        number = next(self.numbers)
        self.futures[index].add_done_callback(lambda _: self.log(f"callback {number}"))

    async def do_soon(self, name):
        number = next(self.numbers)
        self.handles.append(self.loop.call_soon(lambda: self.log(f"soon {number}")))

    async def do_later(self, name, ms):
        number = next(self.numbers)
        self.handles.append(self.loop.call_later(ms / 1000, lambda: self.log(f"later {number}")))

    async def do_cancel_handle(self, name):
        if self.handles:
            self.handles.pop().cancel()
