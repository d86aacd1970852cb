"""Operators of a class of one's own."""
from functools import reduce
from operator import add, mul
import math


class Matrix:
    __slots__ = ('rows',)
    __hash__ = None

    def __init__(self, rows):
        self.rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError(f'rows of different length: {[len(r) for r in self.rows]}')

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f'shapes {self.shape} and {other.shape}')
        return Matrix(map(add, *pair) for pair in zip(self.rows, other.rows, strict=True))

    def __matmul__(self, other):
        return Matrix([sum(map(mul, row, column)) for column in zip(*other.rows)] for row in self.rows)

    def __mul__(self, factor):
        return Matrix([x * factor for x in row] for row in self.rows) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __pow__(self, n):
        return reduce(Matrix.__matmul__, [self] * n, Matrix.identity(len(self.rows)))

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, at):
        match at:
            case (int(i), int(j)):
                return self.rows[i][j]
            case slice():
                return Matrix(self.rows[at])
            case int(i):
                return self.rows[i]
        raise TypeError(f'bad index {at!r}')

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    def __bool__(self):
        return any(map(any, self.rows))

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __repr__(self):
        width = max(len(str(x)) for row in self for x in row)
        return '\n'.join('[' + ' '.join(f'{x:>{width}}' for x in row) + ']' for row in self)

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def det(self):
        if len(self) == 1:
            return self[0, 0]
        return sum((-1) ** j * x * Matrix([*r[:j], *r[j + 1:]] for r in self[1:]).det() for j, x in enumerate(self[0]))


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a @ b, 2 * a, a * 0.5, -a, a ** 5, a.T, sep='\n---\n')
print(a.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), a == Matrix([[1, 2], [3, 4]]), 3 in a, bool(a * 0), a[0, 1], a[1], len(a))
for wrong in (lambda: a * 'x', lambda: a + Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a['x'], lambda: hash(a), lambda: a.extra, lambda: setattr(a, 'extra', 1), lambda: a[5], lambda: a @ 3, lambda: Matrix([])):
    try:
        print(wrong())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
print(math.prod(range(1, 6)), a[:1])
a @= b
print(a)
a += 1
