import random

for seed in [0, 1, 42, -5, 2 ** 70, 'hello', '', b'bytes', 3.14, True]:
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(5), random.getrandbits(100), random.randint(1, 6), random.choice('abcdef'))
    deck = list(range(20))
    random.shuffle(deck)
    print(deck, random.sample(range(1000), 10), random.choices('abc', k=5), random.choices([1, 2, 3], weights=[1, 2, 3], k=5))
