"""Annotations that stay text: how each kind of expression is written again."""

from __future__ import annotations

import inspect


def f(
    a: f"{x}",
    b: f"<{x!r:>{width}}> {{literal}}",
    c: f"{y=}" + "it's",
    d: 1e1000 | 2j,
    e: lambda x, *rest, key=1: x,
    g: [i for i in range(3) if i],
    h: {**d, "k": (1,)},
    i: x[1:2, ...],
    j: not a or b and -c ** 2,
    k: f"{ {'a': 1} }",
    *args: *Ts,
) -> "text": ...


for name, annotation in f.__annotations__.items():
    print(f"{name:8}{annotation}")
print(inspect.signature(f))
try:
    compile("from __future__ import division; import sys; from __future__ import annotations", "m", "exec")
except SyntaxError as error:
    print(error)
