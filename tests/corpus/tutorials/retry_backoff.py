import asyncio
import functools
import inspect
import random


class TransientError(Exception):
    """Something that may go away."""


def retry(*exceptions, attempts=3, base=0.01, factor=2, jitter=None):
    exceptions = exceptions or (Exception,)

    def decorate(func):
        if not inspect.iscoroutinefunction(func):
            raise TypeError(f"{func.__name__}() is no coroutine function")

        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, attempts + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as exc:
                    exc.add_note(f"attempt {attempt} of {attempts}")
                    if attempt == attempts:
                        raise
                    print(f"{func.__name__}: {type(exc).__name__}({exc}); waiting {delay:.3f}s")
                    await asyncio.sleep(delay + (jitter() if jitter else 0))
                    delay *= factor
        return wrapper
    return decorate


rng = random.Random(7)


class Service:
    def __init__(self, fail):
        self.fail = fail
        self.calls = 0

    @retry(TransientError, ConnectionError, attempts=4)
    async def get(self, key, *, default=None):
        """Get a value."""
        self.calls += 1
        if self.calls <= self.fail:
            raise rng.choice([TransientError, ConnectionResetError])(f"call {self.calls}")
        return f"value of {key}", default


async def main():
    s = Service(2)
    print(await s.get("a", default=0))
    print(inspect.signature(Service.get), Service.get.__doc__, Service.get.__wrapped__ is not None)
    try:
        @retry()
        def plain():
            pass
    except TypeError as e:
        print("TypeError:", e)

    @retry(KeyError, attempts=2)
    async def wrong():
        raise ValueError("not retried")

    try:
        await wrong()
    except ValueError as e:
        print(repr(e), getattr(e, "__notes__", None))

    async def attempt_all(*coros):
        errors = []
        for c in asyncio.as_completed(coros):
            try:
                return await c
            except Exception as e:
                errors.append(e)
        raise ExceptionGroup("all failed", errors)

    async def after(delay, value):
        await asyncio.sleep(delay)
        if isinstance(value, Exception):
            raise value
        return value

    print(await attempt_all(after(0.03, "slow"), after(0.01, OSError("fast but bad")), after(0.02, "ok")))
    try:
        await attempt_all(after(0.01, OSError(2, "gone")), after(0.0, KeyError("k")))
    except* OSError as eg:
        print("OS errors:", eg.exceptions, eg.exceptions[0].errno, eg.exceptions[0].strerror, type(eg.exceptions[0]))
    except* KeyError as eg:
        print("key errors:", eg.exceptions)
    await Service(10).get("b")

asyncio.run(main())
