"""A matrix class with the operators that a linear algebra course needs."""
import operator
from fractions import Fraction
from functools import reduce


class Matrix:
    __slots__ = ('rows',)

    def __init__(self, rows):
        rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in rows}) > 1:
            raise ValueError('rows of different lengths: ' + ', '.join(str(len(row)) for row in rows))
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as rows, slice() as columns):
                return Matrix(row[columns] for row in self.rows[rows])
            case int(i):
                return self.rows[i]
        raise TypeError(f'bad index: {key!r}')

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f'shapes {self.shape} and {other.shape} do not fit')
        return Matrix(map(operator.add, a, b) for a, b in zip(self.rows, other.rows))

    def __mul__(self, factor):
        return Matrix([x * factor for x in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return Matrix([[sum(map(operator.mul, row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        return reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    def __neg__(self):
        return self * -1

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __str__(self):
        texts = [[str(x) for x in row] for row in self.rows]
        width = max(len(t) for row in texts for t in row)
        return '\n'.join('[' + ' '.join(t.rjust(width) for t in row) + ']' for row in texts)

    def __repr__(self):
        return f'{type(self).__name__}({[list(row) for row in self.rows]})'

    def determinant(self):
        rows = [[Fraction(x) for x in row] for row in self.rows]
        result = Fraction(1)
        for i in range(len(rows)):
            pivot = next((r for r in range(i, len(rows)) if rows[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot] = rows[pivot], rows[i]
                result = -result
            result *= rows[i][i]
            for r in range(i + 1, len(rows)):
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
        return result


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a, a + b, a @ b, 2 * a, -a, a.T, a ** 5, sep='\n--\n')
print(repr(a[0:1, :]), a[1, 0], a[1], list(a), 4 in a, 9 in a)
print(a == Matrix([(1, 2), (3, 4)]), len({a, b, Matrix(a.rows)}), a.shape)
print(a.determinant(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).determinant(), Matrix([[1, 2], [2, 4]]).determinant())
print(Matrix([[Fraction(1, 2), Fraction(1, 3)], [1, 0]]))
fibonacci = Matrix([[1, 1], [1, 0]]) ** 90
print(fibonacci[0, 1])
for bad in (lambda: Matrix([[1], [2, 3]]), lambda: a + Matrix([[1]]), lambda: a['x'], lambda: a + 1, lambda: a @ 3):
    try:
        bad()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
a.colour = 'red'
