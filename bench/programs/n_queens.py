# sizes: 50 1000
# Backtracking over lists of bools.
import sys


def place(row, n, columns, up, down):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if columns[column] or up[row + column] or down[row - column + n]:
            continue
        columns[column] = up[row + column] = down[row - column + n] = True
        found += place(row + 1, n, columns, up, down)
        columns[column] = up[row + column] = down[row - column + n] = False
    return found


for _ in range(int(sys.argv[1])):
    n = 8
    assert place(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)) == 92
