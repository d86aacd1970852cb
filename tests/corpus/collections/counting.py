from collections import Counter

words = "the cat and the dog and the bird".split()
c = Counter(words)
print(c, c.most_common(2), c["cat"], c["fish"], c.total())
c.update(["cat", "cat"])
c.subtract({"the": 5})
print(c, +c, -c, list(c.elements()))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=4), Counter(a=3) | Counter(b=2))
print(Counter("abc") == Counter("cab"), Counter("ab") <= Counter("abb"), sorted(Counter("hello").items()))
del c["dog"]
print("dog" in c, Counter.fromkeys if False else dict(Counter("aab")))
Counter.fromkeys("ab")
