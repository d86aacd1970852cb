from statistics import NormalDist

for x in -4, -1.2, 0.1, 0.5, 1, 1.96, 2.5, 3, 5:
    print(x, NormalDist().cdf(x), NormalDist(100, 15).cdf(100 + 15 * x), NormalDist(1.5, 0.3).overlap(NormalDist(x, 1)))
