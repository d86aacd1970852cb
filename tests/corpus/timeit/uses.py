import timeit

t = timeit.timeit("x = sum(range(10))", number=100)
print(t > 0)
print(len(timeit.repeat("pass", number=10, repeat=3)))
seen = []
print(timeit.timeit(lambda: seen.append(1), number=7) >= 0, len(seen))
print(timeit.timeit("f(2)", setup="from math import sqrt as f", number=3) >= 0)
value = 3
timeit.timeit("out.append(value * 2)", globals={"out": seen, "value": 5}, number=2)
print(seen[-2:])
timer = timeit.Timer("for i in range(3):\n    total += i\nhits.append(total)", "total = 0", globals={"hits": seen})
timer.timeit(2)
print(seen[-2:])
for bad in (lambda: timeit.timeit("1 +", number=1), lambda: timeit.timeit(5), lambda: timeit.timeit("pass", setup=3), lambda: timeit.timeit("undefined_name", number=1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
