def f(x):
    return g(x) + 1
def g(x):
    y = x / 0
    return y
class C:
    def run(self):
        return self.valu
    def __init__(self): self.value = 1
try:
    f(1)
except ZeroDivisionError as e:
    try:
        C().run()
    except AttributeError:
        raise ValueError("multi\nline") from e
