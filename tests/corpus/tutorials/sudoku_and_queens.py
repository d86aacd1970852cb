"""Exercises in backtracking: queens, sudoku, subsets, coins, words, and a puzzle with letters for digits."""
import itertools
import time
from functools import cache, reduce


def queens(n):
    def place(row, columns, up, down):
        if row == n:
            yield columns
            return
        for c in range(n):
            if c not in columns and row + c not in up and row - c not in down:
                yield from place(row + 1, (*columns, c), up | {row + c}, down | {row - c})
    return place(0, (), frozenset(), frozenset())


print([sum(1 for _ in queens(n)) for n in range(1, 8)], next(queens(8)))
for c in next(queens(6)):
    print('.' * c + 'Q' + '.' * (5 - c))


class Sudoku:
    def __init__(self, text):
        if len(text) != 81 or set(text) - set('.123456789'):
            raise ValueError(f'{len(text)} squares of {"".join(sorted(set(text)))!r} are no sudoku')
        self.squares = [int(c) if c != '.' else 0 for c in text]
        self.guesses = 0

    PEERS = [{j for j in range(81) if j != i and (j // 9 == i // 9 or j % 9 == i % 9 or (j // 27, j % 9 // 3) == (i // 27, i % 9 // 3))} for i in range(81)]

    def options(self, i):
        return {1, 2, 3, 4, 5, 6, 7, 8, 9} - {self.squares[j] for j in self.PEERS[i]}

    def solve(self):
        empty = [i for i in range(81) if not self.squares[i]]
        if not empty:
            return True
        i = min(empty, key=lambda i: len(self.options(i)))
        for digit in sorted(self.options(i)):
            self.guesses += 1
            self.squares[i] = digit
            if self.solve():
                return True
            self.squares[i] = 0
        return False

    def __str__(self):
        def row(r):
            return '|'.join(''.join(str(d or '.') for d in self.squares[r * 9 + c:r * 9 + c + 3]) for c in (0, 3, 6))
        return '\n---+---+---\n'.join('\n'.join(row(r) for r in range(band, band + 3)) for band in (0, 3, 6))


puzzle = Sudoku('53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79')
print(len(Sudoku.PEERS[0]), puzzle.options(2))
print(puzzle.solve(), puzzle.guesses)
print(puzzle)
for wrong in ('123', 'x' * 81, '1' * 80 + '0'):
    try:
        Sudoku(wrong)
    except ValueError as e:
        print(e)
impossible = Sudoku('55' + '.' * 79)
print(impossible.options(2), [d for d in impossible.squares if d])


def subsets_with_sum(numbers, total):
    def choose(i, chosen, left):
        if left == 0:
            yield chosen
        elif i < len(numbers) and left > 0:
            yield from choose(i + 1, chosen + [numbers[i]], left - numbers[i])
            yield from choose(i + 1, chosen, left)
    return choose(0, [], total)


print(list(subsets_with_sum([3, 34, 4, 12, 5, 2], 9)), list(subsets_with_sum([2, 4], 7)))


@cache
def coins(total, kinds=(200, 100, 50, 20, 10, 5, 2, 1)):
    if total == 0:
        return 1
    if total < 0 or not kinds:
        return 0
    return coins(total - kinds[0], kinds) + coins(total, kinds[1:])


print(coins(10), coins(100), coins.cache_info())


def fewest(total, kinds):
    best = [0] + [None] * total
    for n in range(1, total + 1):
        best[n] = min((best[n - k] + 1 for k in kinds if k <= n and best[n - k] is not None), default=None)
    return best[total]


print(fewest(63, (1, 5, 10, 21, 25)), fewest(3, (2,)), fewest(0, ()))


def letters(puzzle):
    left, right = puzzle.split('==')
    names = sorted(set(c for c in puzzle if c.isupper()))
    first = {word[0] for word in puzzle.replace('+', ' ').replace('==', ' ').split()}
    for digits in itertools.permutations(range(10), len(names)):
        values = dict(zip(names, digits))
        if any(values[c] == 0 for c in first):
            continue
        table = str.maketrans({name: str(digit) for name, digit in values.items()})
        if sum(int(word.translate(table)) for word in left.split('+')) == int(right.translate(table)):
            return puzzle.translate(table)


print(letters('A + B == C'), letters('TO + GO == OUT'), letters('AB + A == BCC'))


def knapsack(items, capacity):
    table = [[0] * (capacity + 1)]
    for weight, value in items:
        row = table[-1]
        table.append([max(row[w], row[w - weight] + value if w >= weight else 0) for w in range(capacity + 1)])
    chosen, w = [], capacity
    for i in range(len(items), 0, -1):
        if table[i][w] != table[i - 1][w]:
            chosen.append(items[i - 1])
            w -= items[i - 1][0]
    return table[-1][-1], chosen


print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))


def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else [*hanoi(n - 1, a, c, b), a + c, *hanoi(n - 1, b, a, c)]


print(hanoi(3), len(hanoi(8)))


def partitions(n, most=None):
    if n == 0:
        yield []
    for first in range(min(n, most or n), 0, -1):
        for rest in partitions(n - first, first):
            yield [first, *rest]


print(list(partitions(5)), sum(1 for _ in partitions(15)))
print([''.join(p) for p in itertools.permutations('abc')], list(itertools.combinations('abcd', 2))[:4], list(itertools.product('ab', repeat=2)), reduce(lambda a, b: a * b, range(1, 11)))
print(sorted(map(''.join, {*itertools.permutations('aab')})), time.perf_counter() >= 0)
print(fewest(10, [0.5]))
