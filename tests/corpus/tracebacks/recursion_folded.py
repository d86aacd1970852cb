def rec(n):
    return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)
def rec2(n):
    if n == 0:
        raise KeyError("x")
    rec2(n - 1)
rec2(20)
