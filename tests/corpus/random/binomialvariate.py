import random

random.seed(2024)
for _ in range(25):
    print(random.binomialvariate(100, 0.3))
