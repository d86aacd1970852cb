import ast

source = """
import os as o, sys
from math import sin, cos as c


@decorator(1)
def f(a, /, b: int = 2, *args, k, d=3, **kw) -> str:
    '''doc'''
    return a + b if a else [x async for x in b if x] or {1: 2, **kw}


class C(Base, metaclass=M):
    x: int = 1
    y = z = lambda q: q ** 2
"""
tree = ast.parse(source)
print(ast.dump(tree, indent=2))
print(ast.dump(ast.parse("x.y[1:2, ::3] = -f(*a, **b)").body[0]))
print(ast.dump(ast.parse("a < b <= c and not d or e", mode="eval")))
print(ast.dump(ast.parse("x += 1; del x; global y"), annotate_fields=False))
print(ast.dump(ast.parse("f'{a!r:>{w}} b'").body[0].value))
print(ast.dump(ast.parse("1", mode="eval"), include_attributes=True))
print(ast.dump(ast.parse("'é' + x").body[0].value, include_attributes=True))
