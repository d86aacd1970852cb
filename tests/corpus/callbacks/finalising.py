# __del__, weakref callbacks and abandoned generators run where CPython runs them.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def gen(name):
    try:
        yield name
    finally:
        print('closed', name)


def function():
    d = D('local')
    print('in function')


function()
D('dropped at once')
x = D('rebound')
x = None
y = [D('in a list'), D('second')]
del y[0]
y.clear()
g = gen('g')
next(g)
del g
for item in gen('loop'):
    break
print('after loop')
d = {'k': D('in a dict')}
d['k'] = 1


class Node:
    def __init__(self, name, next=None):
        self.name, self.next = name, next

    def __del__(self):
        print('node', self.name)


chain = Node(1, Node(2, Node(3)))
del chain
try:
    raise ValueError(D('in an exception'))
except ValueError:
    print('handling')
print('handled')


def raises():
    d = D('in a frame')
    raise KeyError


try:
    raises()
except KeyError:
    print('caught')
with open('/tmp/x', 'w') as f:
    f.write('x')


class Resurrects:
    def __del__(self):
        global kept
        kept = self
        print('kept')


Resurrects()
kept = None
print('end')
last = D('at exit')
