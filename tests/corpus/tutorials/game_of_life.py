"""Exercises on grids: the game of life, flood fill, a maze, islands, spirals and a knight's walk."""
import itertools
from collections import Counter, deque
from heapq import heappop, heappush


class Life:
    def __init__(self, pattern, offset=(0, 0)):
        self.alive = {(x + offset[0], y + offset[1]) for y, row in enumerate(pattern.split('/')) for x, c in enumerate(row) if c == 'O'}
        self.generation = 0

    def step(self):
        near = Counter((x + dx, y + dy) for x, y in self.alive for dx, dy in itertools.product((-1, 0, 1), repeat=2) if dx or dy)
        self.alive = {cell for cell, n in near.items() if n == 3 or n == 2 and cell in self.alive}
        self.generation += 1
        return self

    def __str__(self):
        if not self.alive:
            return '(nothing)'
        xs, ys = zip(*self.alive)
        return '\n'.join(''.join('█' if (x, y) in self.alive else '·' for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))

    def __len__(self):
        return len(self.alive)

    def __iter__(self):
        seen = set()
        while (state := frozenset(self.alive)) not in seen:
            seen.add(state)
            yield self
            self.step()

    def __format__(self, spec):
        return str(self).replace('█', spec[0]).replace('·', spec[1]) if len(spec) == 2 else format(str(self), spec)


for name, pattern in {'blinker': 'OOO', 'glider': '.O./..O/OOO', 'block': 'OO/OO', 'toad': '.OOO/OOO.', 'diehard': '......O./OO....../.O...OOO'}.items():
    life = Life(pattern)
    print(f'{name}: {len(life)} alive')
    for world in itertools.islice(life, 2):
        print(f'{world:#.}')
        print(f'-- generation {world.generation}')
print(len(Life('.OO/OO./.O.')), len([*itertools.islice(Life('.OO/OO./.O.'), 50)]), [len(w) for w in itertools.islice(Life('OOO/O../.O.'), 6)])
period = Life('O.O/O.O')
print(len(list(period)), period.generation, str(Life('')))


def flood(grid, start, colour):
    old = grid[start[1]][start[0]]
    queue, painted = deque([start]), 0
    while queue:
        x, y = queue.popleft()
        if 0 <= y < len(grid) and 0 <= x < len(grid[y]) and grid[y][x] == old != colour:
            grid[y][x] = colour
            painted += 1
            queue.extend([(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)])
    return painted


grid = [list(row) for row in ['..##.', '.#..#', '##.#.', '....#']]
print(flood(grid, (2, 2), 'o'), flood(grid, (0, 0), '~'), flood(grid, (0, 0), '~'), *map(''.join, grid), sep='\n')


def islands(grid):
    land = {complex(x, y) for y, row in enumerate(grid) for x, c in enumerate(row) if c == '#'}
    sizes = []
    while land:
        edge, size = [land.pop()], 1
        while edge:
            here = edge.pop()
            for step in (1, -1, 1j, -1j):
                if (there := here + step) in land:
                    land.remove(there)
                    edge.append(there)
                    size += 1
        sizes.append(size)
    return sorted(sizes)


print(islands(['##..#', '#..##', '..#..', '#...#']))

MAZE = '''
##########
#S..#....#
#.#.#.##.#
#.#...#..#
#.#####.##
#.......E#
##########'''.strip().split('\n')


def find(maze, letter):
    return next((x, y) for y, row in enumerate(maze) for x, c in enumerate(row) if c == letter)


def solve(maze, weight=lambda c: 1):
    start, end = find(maze, 'S'), find(maze, 'E')
    heap, came, cost = [(0, start)], {start: None}, {start: 0}
    while heap:
        spent, (x, y) = heappop(heap)
        if (x, y) == end:
            path = []
            here = end
            while here:
                path.append(here)
                here = came[here]
            return path[::-1], len(came)
        for there in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            c = maze[there[1]][there[0]]
            if c != '#' and (new := spent + weight(c)) < cost.get(there, float('inf')):
                cost[there], came[there] = new, (x, y)
                heappush(heap, (new + abs(there[0] - end[0]) + abs(there[1] - end[1]), there))
    raise LookupError(f'no way from {start} to {end}')


path, looked = solve(MAZE)
print(len(path) - 1, looked, path[:4], path[-2:])
drawn = [list(row) for row in MAZE]
for x, y in path[1:-1]:
    drawn[y][x] = '*'
print('\n'.join(map(''.join, drawn)))


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    x = y = 0
    dx, dy = 1, 0
    for k in range(1, n * n + 1):
        grid[y][x] = k
        if not (0 <= x + dx < n and 0 <= y + dy < n and grid[y + dy][x + dx] == 0):
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return grid


for row in spiral(5):
    print(*(f'{n:2}' for n in row))


def knight(n):
    moves = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]
    board = {(0, 0): 0}

    def free(square):
        return [(square[0] + a, square[1] + b) for a, b in moves if 0 <= square[0] + a < n and 0 <= square[1] + b < n and (square[0] + a, square[1] + b) not in board]

    here = (0, 0)
    while options := free(here):
        here = min(options, key=lambda s: (len(free(s)), s))
        board[here] = len(board)
    return [[board.get((x, y)) for x in range(n)] for y in range(n)]


for row in knight(6):
    print(' '.join(f'{n:>4}' if n is not None else '   .' for n in row))
print([list(row) for row in zip(*spiral(3)[::-1])], [*map(sum, zip(*spiral(3)))], [row[i] for i, row in enumerate(spiral(4))])
solve(['#####', '#S#E#', '#####'])
