def foo(a, b=2, *, key): pass
data = dict(a=1)
def k():
    return foo(
        1,
        2,
        3,
    )
k()
