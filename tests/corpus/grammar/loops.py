# for, while, else, break, continue, nested, with try and with changing iterables.
def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            print('found at', index)
            break
    else:
        print(wanted, 'not found')


find('abc', 'b')
find('abc', 'z')
find([], 1)

n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print('counted down')

while True:
    try:
        break
    finally:
        print('finally before break')
else:
    print('never')

for i in range(3):
    try:
        if i == 1:
            continue
        print('body', i)
    finally:
        print('finally', i)

for i in range(5):
    for j in range(5):
        if j == i:
            break
        if (i + j) % 2:
            continue
        print(i, j, end='; ')
    else:
        print('inner ended', i)
        continue
    if i == 3:
        break
print(i, j)

items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
    print(item, end=' ')
print(items)

items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)

d = {'a': 1}
try:
    for key in d:
        d[key + 'x'] = 1
except RuntimeError as error:
    print(error)
try:
    for key in d:
        del d[key]
        d['new'] = 1
except RuntimeError as error:
    print(error)
s = {1, 2}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as error:
    print(error)

for (a, b), *rest in [((1, 2), 3, 4), ('xy',)]:
    print(a, b, rest)
for d['loop'] in 'pq':
    pass
print(d)
for items[0] in range(3): print(items)
for x in *[1, 2], 3:
    print(x, end=',')
print()
for x in ():
    pass
print(x)


def first(n):
    for i in range(n):
        try:
            return i
        finally:
            if i < 2:
                continue


print(first(1))


def overridden():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return 'swallowed'


print(overridden())
