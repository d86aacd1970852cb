"""Observers, decorators that register, weak listeners, and a priority queue of events."""
import functools
import heapq
import itertools
import weakref
from collections import defaultdict
from collections.abc import Callable


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._queue = []
        self._order = itertools.count()

    def on(self, *names, priority=0):
        def register(function):
            for name in names:
                self._handlers[name].append((priority, function))
                self._handlers[name].sort(key=lambda pair: -pair[0])
            return function
        return register

    def emit(self, name, /, *args, delay=0, **options):
        heapq.heappush(self._queue, (delay, next(self._order), name, args, options))

    def run(self):
        while self._queue:
            delay, order, name, args, options = heapq.heappop(self._queue)
            print(f'[{delay}:{order}] {name}')
            results = [handler(*args, **options) for _, handler in self._handlers.get(name, ())]
            if not results:
                print('    nobody listens')
            yield name, results


def logged(function: Callable) -> Callable:
    @functools.wraps(function)
    def wrapper(*args, **options):
        shown = ', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in options.items())])
        print(f'    {function.__name__}({shown})')
        try:
            return function(*args, **options)
        except Exception as error:
            print(f'    {function.__name__} failed: {error!r}')
            return error
    wrapper.calls = 0
    return wrapper


bus = Bus()


@bus.on('start', 'restart', priority=1)
@logged
def prepare(what='all'):
    """Gets ready."""
    return f'prepared {what}'


@bus.on('start')
@logged
def announce(*things, **more):
    return len(things) + len(more)


@bus.on('stop')
@logged
def stop(code):
    return 10 // code


print(prepare.__name__, prepare.__doc__, prepare.__wrapped__.__qualname__, prepare.calls)
bus.emit('stop', 5, delay=2)
bus.emit('start')
bus.emit('stop', 0, delay=1)
bus.emit('restart', what='engine')
bus.emit('lost', delay=3)
bus.emit('start', what='x', delay=2)
for name, results in bus.run():
    print('   ->', results)


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, sound):
        print(f'{self.name} hears {sound}')


class Radio:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def play(self, sound):
        for listener in sorted(self.listeners, key=lambda one: one.name):
            listener.hear(sound)
        print(len(self.listeners), 'listened')


radio = Radio()
ann, bob = Listener('Ann'), Listener('Bob')
radio.listeners.update({ann, bob})
radio.play('news')
del ann
radio.play('music')
reference = weakref.ref(bob, lambda ref: print('Bob has gone'))
print(reference() is bob)
del bob
print(reference())
radio.play('silence')
stop()
