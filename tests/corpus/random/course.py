import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2), random.randrange(0, 100, 5))
items = list(range(8))
random.shuffle(items)
print(items, random.sample(range(100), 4), random.choices("ab", weights=[9, 1], k=5), random.sample(["r", "b"], counts=[3, 2], k=3))
print(round(random.gauss(0, 1), 6), round(random.normalvariate(5, 2), 6), round(random.expovariate(1.5), 6), round(random.triangular(0, 10, 5), 6), round(random.betavariate(1, 2), 6), random.getrandbits(20), random.randbytes(4).hex())
state = random.getstate()
first = [random.random() for _ in range(2)]
random.setstate(state)
print(first == [random.random() for _ in range(2)])
r = random.Random("text")
print(r.random(), random.Random(b"bytes").randint(1, 10), random.Random(3.5).random(), random.Random(-7).random() == random.Random(7).random(), r.binomialvariate(10, 0.3))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1), lambda: random.seed([1]), lambda: random.randrange(1.5), lambda: random.shuffle("abc")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
random.choices([1, 2], weights=[1], k=1)
