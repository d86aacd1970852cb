# Keys of one type are compared by that type first, and in full where it knows no answer: its method is called twice.
class Shy:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Shy({self.n})'

    def __lt__(self, other):
        print('lt', self.n, type(other).__name__, end='; ')
        return NotImplemented

    def __gt__(self, other):
        print('gt', self.n, type(other).__name__, end='; ')
        return self.n > other.n if isinstance(other, Shy) else NotImplemented




class Lone:
    def __lt__(self, other):
        print('lone', end=' ')
        return NotImplemented


for items in ([Shy(2), Shy(1), Shy(3)], [Shy(2), 1], [1, Shy(2)], [Lone(), Lone()], [(1, Shy(2)), (1, Shy(1))]):
    try:
        print(sorted(items))
    except TypeError as error:
        print('TypeError', error)
try:
    print(sorted([2, 1, 3], key=Shy), sorted([2, 1], key=Shy, reverse=True))
    [Lone(), Lone()].sort()
except TypeError as error:
    print('TypeError', error)
