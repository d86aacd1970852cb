from collections import Counter

c = Counter(["a", "b"])
del c["not there"]
print(c)
Counter.fromkeys("abc", 1)
