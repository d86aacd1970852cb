"""Retry with backoff, a circuit breaker, fallbacks; all as decorators."""
import asyncio
import enum
import functools
import random


class State(enum.StrEnum):
    CLOSED = enum.auto()
    OPEN = enum.auto()
    HALF = 'half-open'


class CircuitOpen(Exception):
    pass


class Breaker:
    def __init__(self, failures=2, pause=0.1):
        self.most, self.pause = failures, pause
        self.failures, self.state, self.opened = 0, State.CLOSED, None

    def __call__(self, function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            now = asyncio.get_running_loop().time()
            if self.state is State.OPEN:
                if now - self.opened < self.pause:
                    raise CircuitOpen(f'{function.__name__} is {self.state}')
                self.state = State.HALF
            try:
                result = await function(*args, **kwargs)
            except Exception:
                self.failures += 1
                if self.failures >= self.most or self.state == 'half-open':
                    self.state, self.opened = State.OPEN, now
                raise
            self.failures, self.state = 0, State.CLOSED
            return result
        wrapper.breaker = self
        return wrapper


def retry(*, times=3, base=0.01, on=(ConnectionError,), rng=random.Random(1)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, **kwargs)
                except on as error:
                    if attempt == times:
                        error.add_note(f'gave up after {attempt} attempts')
                        raise
                    delay = base * 2 ** attempt * (1 + rng.random() / 10)
                    print(f'  attempt {attempt}: {error!r}, waiting {delay:.4f}')
                    await asyncio.sleep(delay)
        return wrapper
    return decorate


answers = iter([ConnectionError('reset'), 'one', ConnectionError('a'), ConnectionError('b'), 'late', ValueError('bad'), 'two'])


@retry(times=2)
@Breaker()
async def call(name):
    """Asks the service."""
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return f'{name}: {answer}'


async def main():
    print(call.__name__, call.__doc__, call.__wrapped__.breaker.state)
    for i in range(6):
        try:
            print(i, await call(f'r{i}'), call.__wrapped__.breaker.state)
        except (CircuitOpen, ConnectionError, ValueError) as error:
            print(i, type(error).__name__, error, getattr(error, '__notes__', []), call.__wrapped__.breaker.state)
        if i == 2:
            await asyncio.sleep(0.2)
    await call('last')


asyncio.run(main())
