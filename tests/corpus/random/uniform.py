import random

random.seed(2024)
for _ in range(25):
    print(random.uniform(1, 5))
