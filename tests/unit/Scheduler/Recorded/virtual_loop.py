"""asyncio on virtual time, and with sets that keep their order: what makes a recording repeatable."""
import asyncio
import asyncio.taskgroups
import asyncio.tasks
import itertools
import selectors

MILLISECOND = 1_000_000


class OrderedSet(dict):
    """A set in the order of adding. CPython's own order depends on addresses."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


class Deadlock(Exception):
    """Nothing is ready and no timer is set."""


class Runaway(BaseException):
    """The program would go on for very long."""


class StableTimerHandle(asyncio.TimerHandle):
    """Timers with equal deadlines in the order of setting; CPython leaves their order undefined."""

    __slots__ = ["_number"]
    numbers = itertools.count()

    def __init__(self, *args):
        super().__init__(*args)
        self._number = next(self.numbers)

    def __lt__(self, other):
        return (self._when, self._number) < (other._when, other._number)


class VirtualSelector(selectors.DefaultSelector):
    now = 0
    polls = 0

    def select(self, timeout=None):
        self.polls += 1
        if self.polls > 2000:
            raise Runaway
        if timeout is None:
            raise Deadlock
        if timeout > 0:
            self.now += -(-round(timeout * 1e9) // MILLISECOND) * MILLISECOND
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.virtual = VirtualSelector()
        super().__init__(self.virtual)
        self._clock_resolution = 1e-9

    def time(self):
        return self.virtual.now / 1e9


def install():
    asyncio.events.TimerHandle = StableTimerHandle
    asyncio.tasks.set = OrderedSet
    original = asyncio.TaskGroup.__init__

    def init(self):
        original(self)
        self._tasks = OrderedSet()

    asyncio.TaskGroup.__init__ = init
