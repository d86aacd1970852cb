from collections import deque

d = deque(maxlen=2)
d.append(1)
try:
    d[3]
except IndexError as e:
    print(e)
try:
    d.index(7)
except ValueError as e:
    print(e)
try:
    deque(3)
except TypeError as e:
    print(e)
try:
    deque([], -1)
except ValueError as e:
    print(e)
try:
    d + [1]
except TypeError as e:
    print(e)
d.append(2)
d.insert(0, 3)
