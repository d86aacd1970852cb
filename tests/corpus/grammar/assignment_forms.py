# Every form of assignment, and the order in which its parts are evaluated.
def say(name, value=None):
    print('eval', name)
    return value


class Box:
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        print('item', key, value)

    def __getitem__(self, key):
        print('get', key)
        return 10

    def __delitem__(self, key):
        print('del', key)

    def __delattr__(self, name):
        print('delattr', name)
        object.__delattr__(self, name)


box = Box()
say('target', box)[say('key', 1)] = say('value', 2)
a = b = c = say('shared', [])
a.append(1)
print(a is b is c, c)
box.x, box.y = say('pair', (1, 2))
say('aug', box)[say('k', 0)] += say('v', 5)
box.n = 1
box.n += 2
box.n -= 5
box.n *= -3
box[1:2] = 'slice'
box[1:2, ::3] = 'slices'
box[...] = 'dots'
del box[3], box.n, box[1:2:3]
(d) = 1
[e, f] = 'ef'
(g, [h, *i], (j,)) = 1, (2, 3, 4), [5]
print(d, e, f, g, h, i, j)
k: int
l: int = 3
box.annotated: str = 'yes'
box['key']: str = 'no'
print(l, __annotations__)
try:
    k
except NameError as error:
    print(error)
m = n = 0
m, n = n + 1, m + 2
print(m, n)
lst = [0, 1, 2]
p = 0
p, lst[p] = 2, 'changed'
print(p, lst)
*q, = range(3)
*q, r = q
print(q, r)
x = 5
x //= 2; x **= 5; x %= 7; x <<= 3; x |= 1; x ^= 3; x &= 0xff; x >>= 1; x /= 2
print(x)
s = t = 'a'
s += 'b'
print(s, t)
u = [1]
v = u
u += (2,)
print(u is v, v)
u = u + [3]
print(u is v, v)
w = (1, [2])
try:
    w[1] += [3]
except TypeError as error:
    print(error, w)
