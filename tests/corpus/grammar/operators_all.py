import operator
pairs = [(7, 2), (-7, 2), (7, -2), (7.5, 2), (-7, 2.0), (True, 3), (2, 3.5), (10**20, 3), (0, 5), (1, 2j)]
for a, b in pairs:
    for symbol in '+ - * / // % ** << >> & | ^ < == divmod @'.split():
        try:
            result = divmod(a, b) if symbol == 'divmod' else eval(f'a {symbol} b')
        except Exception as error:
            result = f'{type(error).__name__}: {error}'
        print(a, symbol, b, '=', repr(result)[:120])
for value in (5, -5, True, 2.5, 3j, 10**30, '', 'a', [], None):
    for symbol in '-+~':
        try:
            print(symbol, repr(value), eval(f'{symbol}value'))
        except TypeError as error:
            print(error)
    print('not', not value)
for expression in ['1 / 0', '1 // 0', '1 % 0', '1.0 / 0', '1.0 // 0', '1.0 % 0', '0 ** -1', '0.0 ** -1', '1 << -1', '1 >> -1', '1j / 0', '2 ** -1', '(-8) ** (1/3)', '(-1) ** 0.5', '10.0 ** 400', '1e308 * 10', 'divmod(1, 0)', 'divmod(1.0, 0)', 'pow(2, -1, 4)', 'pow(2, -1, 5)', 'pow(2, 5, 0)', 'pow(2.0, 3, 4)', 'pow(0, 0)', '10 ** 25 / 10 ** 5', '10 ** 400 / 10 ** 399', '10**400 / 3', 'float(10**400)', 'int(1e20)', 'int("1" * 10)', '5 .__add__("x")', '(5).__radd__(3)', '1 .__truediv__(2)']:
    try:
        print(expression, '=', repr(eval(expression)))
    except Exception as error:
        print(expression, type(error).__name__, error)
print([1, 2] * 2, 2 * (1,), 'ab' * -1, b'x' * 3, [[]] * 2)
for expression in ['"a" + 1', '1 + "a"', '[1] + (2,)', '(1,) + [2]', 'b"a" + "a"', '"a" + b"a"', '"a" * "b"', '[1] * 1.5', '{} + {}', 'None + 1', 'object() - 1', '"a" - "b"', '"%d" % "x"', '"%s %s" % 1', '"%s" % (1, 2)', '{1} + {2}', '{1} - [2]', '{1: 2} | [(3, 4)]', 'print + 1', 'int + str', '[] < 1', '~1.5', '-"a"', '+[]', '1 @ 2', '"a"["b"]', '[1]["x"]', '(1,)[1.0]', '{}[[]]', '5[0]', 'None[0]', 'int[0]', 'len[0]', '[1][5]', '"abc"[10]', '(1,)[3]', 'range(3)[7]', 'b"abc"[9]', '{1: 2}[3]', '{}["x"]', '[][0:1:0]', 'del_', '"a" in 1', '1 in "a"', '1 in b"a"', '300 in b"a"', 'len(5)', 'iter(5)', 'next([])', '5()', '"x"()', 'None()', '(1).x', '[].append(1, 2)', '"".join(1)', '"".join([1])', '",".join(["a", 2])']:
    try:
        print(expression, '=', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__, error)
