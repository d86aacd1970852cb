zs = [0j, 1j, -1j, 1 + 2j, -1.5 - 2.5j, complex(0, -0.0), complex(-0.0, 0), complex(1e20, 1e-5), complex('inf'), complex(1, float('nan'))]
for z in zs:
    print(z, repr(z), str(z), z.real, z.imag, bool(z), -z, +z, z.conjugate())
for a in [1 + 2j, 3j, -2 - 1j]:
    for b in [2, 1.5, 1j, 3 - 4j]:
        print(a, b, a + b, a - b, a * b, a / b, b - a, a == b, a != b)
print(abs(3 + 4j), hash(1 + 0j) == hash(1), 1 + 0j == 1, {1: 'a'}[1 + 0j], (1 + 2j) ** 2, (1 + 2j) ** -1, 1j ** 2, (2 + 0j) ** 0.5 == 2 ** 0.5)
print(complex('1+2j'), complex('-1.5e3j'), complex('j'), complex('(3-4j)'), complex(1), complex(1, 2), complex('  7 '), complex(real=1, imag=2), complex(1j, 1j), complex())


def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


attempt('/0', lambda: 1j / 0)
attempt('//', lambda: 1j // 2)
attempt('%', lambda: 1j % 2)
attempt('<', lambda: 1j < 2)
attempt('parse', lambda: complex('x'))
attempt('parse2', lambda: complex('1 + 2j'))
attempt('two', lambda: complex('1', 2))
attempt('second', lambda: complex(1, '2'))
attempt('list', lambda: complex([]))
attempt('pow', lambda: 0j ** -1)
attempt('int', lambda: int(1j))
attempt('divmod', lambda: divmod(1j, 2))
attempt('format', lambda: format(1j, '05'))
attempt('format2', lambda: format(1j, '=5'))
attempt('format3', lambda: format(1j, 'd'))
