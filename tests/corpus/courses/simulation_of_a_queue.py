"""Generators as processes, a heap as the calendar, random numbers with a seed: a shop with one till."""
import heapq
import random
import statistics
from collections import deque


class Simulation:
    def __init__(self, seed):
        self.now = 0.0
        self.calendar = []
        self.counter = 0
        self.random = random.Random(seed)
        self.log = []

    def schedule(self, delay, process, value=None):
        self.counter += 1
        heapq.heappush(self.calendar, (self.now + delay, self.counter, process, value))

    def start(self, generator):
        self.schedule(0, generator)

    def run(self, until):
        while self.calendar and self.calendar[0][0] <= until:
            self.now, _, process, value = heapq.heappop(self.calendar)
            try:
                request = process.send(value)
            except StopIteration as stop:
                if stop.value:
                    self.log.append(stop.value)
                continue
            if isinstance(request, (int, float)):
                self.schedule(request, process)
            else:
                request.ask(process)
        return len(self.calendar)


class Till:
    def __init__(self, simulation):
        self.simulation = simulation
        self.busy = False
        self.waiting = deque()
        self.longest = 0

    def ask(self, process):
        if self.busy:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))
        else:
            self.busy = True
            self.simulation.schedule(0, process, self)

    def release(self):
        if self.waiting:
            self.simulation.schedule(0, self.waiting.popleft(), self)
        else:
            self.busy = False


def customer(sim, name, till):
    arrived = sim.now
    taken = yield till
    waited = sim.now - arrived
    yield sim.random.expovariate(1 / 3.5)
    taken.release()
    return name, round(waited, 4)


def arrivals(sim, till):
    for number in range(1, 1000):
        yield sim.random.expovariate(1 / 4)
        sim.start(customer(sim, f'c{number}', till))


for seed in 1, 2024:
    simulation = Simulation(seed)
    till = Till(simulation)
    simulation.start(arrivals(simulation, till))
    left = simulation.run(until=480)
    waits = [wait for _, wait in simulation.log]
    print(f'seed {seed}: {len(waits)} served, {left} events left, longest queue {till.longest}')
    print(simulation.log[:4])
    print(f'mean {statistics.fmean(waits):.3f} median {statistics.median(waits):.3f} stdev {statistics.stdev(waits):.3f}')
    print([round(q, 3) for q in statistics.quantiles(waits, n=4)])
    histogram = [0] * 6
    for wait in waits:
        histogram[min(int(wait // 5), 5)] += 1
    for i, n in enumerate(histogram):
        print(f'{i * 5:3}-{"":2}{n:4} {"▇" * (n // 2)}')

r = random.Random('a text')
print([r.randrange(100) for _ in range(8)], r.choice('abcdef'), r.sample(range(50), 5), r.uniform(1, 2), r.gauss(0, 1))
letters = list('abcdefgh')
r.shuffle(letters)
print(''.join(letters), r.choices('xyz', weights=[5, 1, 1], k=10), r.getrandbits(70), r.betavariate(2, 3), r.triangular())
print(statistics.mode('aabbb'), statistics.multimode('aabb'), statistics.pvariance([1, 2, 3, 4]), statistics.correlation([1, 2, 3], [1, 3, 2]))
print(statistics.mean([]))
