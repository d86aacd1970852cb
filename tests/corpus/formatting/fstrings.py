x, y, name, width, prec = 3.14159, 42, 'bob', 10, 3
print(f'{x:.2f} {y:>{width}} {name!r:<{width}}| {x:{width}.{prec}} {y:#x} {y=} {x=:.1f} {name=!s} { y = }')
print(f'{{}} {{{y}}} {y}}}', f"{'nested'}" f'{f"{y}"}', f'{y:{"0"}{5}}', f'{[1, 2][0]}', f'{ {"a": 1}["a"] }', f'{(lambda v: v * 2)(4)}')
print(f'{name.upper()} {name[0]} {len(name)} {y if y > 1 else 0} {x!s} {x!a} {None} {True} {[x]} {(y,)}')
print(f'''multi
{y}
line''', f'{y!r:5}|', f'{"a" "b"}', f'{name:*^{width}}', f'{"é"!a:>8}', rf'\{y}\n')
print(f'{y:,} {y:_} {-y:+} {1e6:,.1f} {0.25:%} {y:c} {"x":>3}{"y":<3}|')


class A:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __format__(self, s): return 'format ' + s


a = A()
print(f'{a} {a!s} {a!r} {a!a} {a:spec} {a!r:>8} {a!s:<6}|')
try:
    print(f'{1/0}')
except ZeroDivisionError as e:
    print(e)
print(f'{"quote \' inside"}', f"{'{'}{'}'}", f'{3 != 4}', f'{3 == 3}', f'{y:>{width + 2}d}')
