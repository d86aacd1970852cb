from collections import deque

d = deque([1, 2, 3])
for item in d:
    print(item)
    if item == 2:
        d.append(99)
