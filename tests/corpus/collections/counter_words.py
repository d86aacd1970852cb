from collections import Counter

text = """the cat sat on the mat the cat ran after the rat"""
words = Counter(text.split())
print(words.most_common(3))
print(words["cat"], words["dog"], "dog" in words)
words.update(["dog", "dog", "cat"])
print(words)
print(sorted(words.elements())[:5])
print(words - Counter(the=3, cat=1))
print(words & Counter(the=1, dog=9), words | Counter(zebra=2))
words.subtract({"the": 10})
print(words["the"], +words, words.total())
print(Counter("mississippi").most_common()[:-3:-1])
