import bisect


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])
values = []
for x in (5, 1, 4, 1):
    bisect.insort(values, x)
print(values, bisect.bisect_left(values, 1), bisect.bisect_right(values, 1), bisect.bisect(values, 4, 1, 3))
rows = [{"n": 1}, {"n": 5}]
bisect.insort(rows, {"n": 3}, key=lambda row: row["n"])
print(rows, bisect.bisect_left(rows, 5, key=lambda row: row["n"]))
try:
    bisect.bisect([1], 1, -1)
except ValueError as e:
    print(e)
