import random

random.seed(2024)
for _ in range(25):
    print(random.weibullvariate(1, 2))
