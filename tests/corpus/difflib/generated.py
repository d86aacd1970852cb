import difflib
import random

random.seed(5)
words = "the quick brown fox jumps over lazy dog and cat".split()
for n in range(25):
    x = [" ".join(random.choice(words) for _ in range(random.randrange(1, 6))) + "\n" for _ in range(random.randrange(0, 12))]
    y = [line for line in x if random.random() < 0.8]
    for _ in range(random.randrange(4)):
        if y:
            i = random.randrange(len(y))
            chars = list(y[i])
            k = random.randrange(len(chars))
            chars[k:k + 1] = random.choice(["", "Z", "\t", "xyz"])
            y[i] = "".join(chars)
    for _ in range(random.randrange(3)):
        y.insert(random.randrange(len(y) + 1), random.choice(words) + "\n")
    print(n, repr("".join(difflib.ndiff(x, y))))
    print(repr("".join(difflib.unified_diff(x, y, n=random.randrange(4)))))
    print(repr("".join(difflib.context_diff(x, y))))
