from collections import deque


def moving_average(values, n):
    window = deque(maxlen=n)
    for value in values:
        window.append(value)
        if len(window) == n:
            yield sum(window) / n


print(list(moving_average([40, 30, 50, 46, 39, 44], 3)))
d = deque("abc")
d.appendleft("z")
d.extend("de")
d.extendleft("yx")
print(d, d.popleft(), d.pop(), len(d), d[1], d[-2])
d.rotate(2)
print(d)
d.rotate(-1)
print(d, d.index("c"), d.count("a"), "q" in d)
d.insert(2, "new")
d.remove("z")
print(d, list(reversed(d)))
d[0] = "first"
del d[1]
print(d, d.copy() == d, d.maxlen, deque(range(5), 2))
d.clear()
print(d, bool(d), deque([1, 2]) + deque([3]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
