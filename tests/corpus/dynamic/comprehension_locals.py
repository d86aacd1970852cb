def f():
    fs = [lambda: i for i in range(3)]
    print(sorted(locals()))
f()
fs = [(lambda: i, sorted(k for k in locals() if not k.startswith('__'))) for i in range(2)]
print(sorted(k for k in globals() if not k.startswith('__')))
class C:
    fs = [lambda: i for i in range(3)]
    print(sorted(locals()))
def g(x):
    y = [(lambda: (i, x), sorted(locals())) for i in range(1)]
    print(y[0][1], sorted(locals()))
g(1)
