"""The library's examples and recipes on chance and numbers, with a seed so that they come out the same."""
import collections
import itertools
import math
import random
import statistics
from fractions import Fraction

rng = random.Random(2024)
print(rng.random(), rng.uniform(2.5, 10.0), rng.expovariate(1 / 5), rng.randrange(10), rng.randrange(0, 101, 2), rng.choice(['win', 'lose', 'draw']))
deck = 'ace two three four'.split()
rng.shuffle(deck)
print(deck, rng.sample([10, 20, 30, 40, 50], k=4), rng.choices(['red', 'black', 'green'], [18, 18, 2], k=6), rng.sample(['a', 'b'], counts=[3, 2], k=4))
dealt = rng.sample(['tens', 'low cards'], counts=[16, 36], k=20)
print(dealt.count('tens') / 20)
print(rng.gauss(0, 1), rng.normalvariate(100, 15), rng.triangular(0, 10, 3), rng.betavariate(2, 5), rng.randbytes(4).hex(), rng.getrandbits(40), rng.binomialvariate(10, 0.3))


def trial():
    return rng.choices('HT', cum_weights=(0.60, 1.00), k=7).count('H') >= 5


print(sum(trial() for i in range(2_000)) / 2_000)
data = [41, 50, 29, 37, 81, 30, 73, 63, 20, 35, 68, 22, 60, 31, 95]
means = sorted(statistics.fmean(rng.choices(data, k=len(data))) for i in range(200))
print(f'The sample mean of {statistics.fmean(data):.1f} has a 90% confidence interval from {means[10]:.1f} to {means[189]:.1f}')
drug, placebo = [54, 73, 53, 70, 73, 68, 52, 65, 65], [54, 51, 58, 44, 55, 52, 42, 47, 58, 46]
observed = statistics.fmean(drug) - statistics.fmean(placebo)
combined, count = drug + placebo, 0
for i in range(500):
    rng.shuffle(combined)
    count += statistics.fmean(combined[:len(drug)]) - statistics.fmean(combined[len(drug):]) >= observed
print(round(observed, 3), count)


def random_product(*args, repeat=1):
    return tuple(map(rng.choice, [tuple(pool) for pool in args] * repeat))


def random_permutation(iterable, r=None):
    pool = tuple(iterable)
    return tuple(rng.sample(pool, len(pool) if r is None else r))


def random_combination(iterable, r):
    pool = tuple(iterable)
    return tuple(pool[i] for i in sorted(rng.sample(range(len(pool)), r)))


print(random_product('abc', 'xyz', repeat=2), random_permutation('abcdef', 3), random_combination(range(10), 4))
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)], random.Random(5).random() == random.Random(5).random(), random.Random('text').randint(1, 100), random.Random(b'bytes').randint(1, 100), random.Random(1.5).randint(1, 100))
print('--- statistics')
print(statistics.mean([1, 2, 3, 4, 4]), statistics.mean([Fraction(3, 7), Fraction(1, 21)]), statistics.fmean([3.5, 4.0], weights=[1, 3]), statistics.geometric_mean([54, 24, 36]), statistics.harmonic_mean([40, 60]), statistics.median([1, 3, 5, 7]), statistics.median_low([1, 3, 5, 7]), statistics.median_high([1, 3, 5, 7]), statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
print(statistics.mode('abracadabra'), statistics.multimode('aabbbbccddddeeffffgg'), statistics.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), statistics.variance([2.75, 1.75, 1.25]), statistics.quantiles(range(1, 10), n=4), statistics.quantiles([1, 2, 3], method='inclusive'))
x, y = [1, 2, 3, 4, 5], [1, 3, 2, 5, 4]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.correlation(x, y, method='ranked'), statistics.linear_regression(x, y), statistics.linear_regression(x, y, proportional=True).slope)
sat = statistics.NormalDist(1060, 195)
print(round(sat.cdf(1200.5) - sat.cdf(1099.5), 3), list(map(round, sat.quantiles())), sat + 10, sat * 2, sat.overlap(statistics.NormalDist(1000, 200)), sat.zscore(1200), statistics.NormalDist.from_samples(data).mean, sat.inv_cdf(0.9))
for call in ('random.choice([])', 'random.choice({1: 2})', 'random.sample({1, 2}, 1)', 'random.sample([1], 2)', 'random.randrange(0)', 'random.randint(2, 1)', 'random.randint(1.5, 2)', 'random.choices([])', 'random.choices([1], weights=[0])', 'random.choices([1], [1], cum_weights=[1])', 'random.shuffle((1, 2))', 'random.Random([])', 'random.randbytes(-1)', 'random.getrandbits(-1)',
             'statistics.mean([])', 'statistics.mean(["a"])', 'statistics.mode([])', 'statistics.stdev([1])', 'statistics.median([])', 'statistics.quantiles([1])' if False else 'statistics.quantiles([])', 'statistics.quantiles([1, 2], n=0)', 'statistics.geometric_mean([0])' if False else 'statistics.geometric_mean([-1])', 'statistics.harmonic_mean([-1])', 'statistics.correlation([1], [2])', 'statistics.correlation([1, 1], [2, 3])', 'statistics.NormalDist(0, -1)', 'statistics.NormalDist().inv_cdf(2)', 'statistics.fmean([1], [1, 2])', 'math.comb(5, -1)', 'math.dist([1], [1, 2])', 'math.gcd(1.5)', 'math.prod("ab")'):
    try:
        print(f'{call:45} {eval(call)!r}')
    except Exception as e:
        print(f'{call:45} {type(e).__name__}: {e}')
print(collections.Counter(rng.choices('abc', k=30)), list(itertools.islice(iter(lambda: rng.randint(1, 6), 6), 20)))
random.Random().sample(range(3), -1)
