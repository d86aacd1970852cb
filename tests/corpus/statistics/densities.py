import statistics

data = [1.0, 2.5, 2.7, 4.0, 7.5]
for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine"):
    f = statistics.kde(data, h=1.5, kernel=kernel)
    F = statistics.kde(data, h=1.5, kernel=kernel, cumulative=True)
    print(kernel, round(f(3), 9), round(F(3), 9))
rand = statistics.kde_random(data, 1.5, seed=8675309)
print([round(rand(), 6) for _ in range(3)])
rand = statistics.kde_random(data, 1.5, kernel="triangular", seed=1)
print([round(rand(), 6) for _ in range(3)])
for bad in (lambda: statistics.kde([], 1), lambda: statistics.kde(data, 0), lambda: statistics.kde(data, 1, kernel="x"), lambda: statistics.kde(["a"], 1)):
    try:
        bad()
    except (statistics.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
statistics.mode([])
