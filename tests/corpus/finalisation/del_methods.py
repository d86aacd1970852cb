"""__del__ runs when the last reference goes."""


class Noisy:
    def __init__(self, name):
        self.name = name
        print('made', name)

    def __del__(self):
        print('gone', self.name)


print('rebinding')
a = Noisy('a1')
a = Noisy('a2')
print('del')
b = Noisy('b')
c = b
del b
print('still there')
del c
print('function')


def function():
    local = Noisy('local')
    second = Noisy('second')
    print('in function')


function()
print('returned')


def give():
    return Noisy('given')


kept = give()
print('kept')
give()
print('dropped')
print('containers')
items = [Noisy('i0'), Noisy('i1'), Noisy('i2')]
items.pop()
print('popped')
items[0] = None
print('replaced')
items.clear()
print('cleared')
mapping = {'x': Noisy('x'), 'y': Noisy('y')}
del mapping['x']
print('deleted key')
mapping = None
print('parent and child')


class Parent(Noisy):
    def __init__(self, name):
        super().__init__(name)
        self.child = Noisy(name + '.child')


p = Parent('p')
p.child = None
print('child replaced')
del p
print('exceptions')


def failing():
    inside = Noisy('inside')
    raise ValueError


try:
    failing()
except ValueError:
    print('caught')
print('after')
print('loop')
for i in range(2):
    n = Noisy(f'loop{i}')
print('end of loop')
print('closure')


def outer():
    captured = Noisy('captured')

    def inner():
        return captured.name
    return inner


f = outer()
print(f())
f = None
print('end')
