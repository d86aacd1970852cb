s = 'Hello, Wörld! 👋'
print(len(s), s[0], s[-1], s[1:5], s[::-1], s[::2], s[20:], s[-3:-1], s * 2, 'ö' in s, s.index('W'))
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.casefold(), 'ß'.upper(), 'ǆ'.title(), 'İ'.lower().encode('unicode_escape'))
print(s.encode(), s.encode('utf-16-le')[:6], s.encode('ascii', 'replace'), s.encode('ascii', 'xmlcharrefreplace'), s.encode('ascii', 'backslashreplace'), ascii(s))
print(s.split(), s.split('l'), s.partition(', '), s.rsplit('o', 1), 'a,b,,c'.split(','), ''.split(), ''.split(','), 'a\nb\r\nc\x0bd'.splitlines(), 'a\nb'.splitlines(True))
print(s.find('z'), s.count('l'), s.startswith(('He', 'x')), s.endswith('👋'), s.replace('l', 'L', 2), s.strip('H👋'), '  x '.strip() + '|', 'xxhixx'.lstrip('x'))
print('abc'.center(9, '-'), 'abc'.rjust(5) + '|', '42'.zfill(5), '-42'.zfill(5), 'a\tb'.expandtabs(4), '-'.join('abc'), 'prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'))
print('123'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'abc1'.isalnum(), 'a b'.isalpha(), ''.isalpha(), ' \t'.isspace(), 'Ab'.istitle(), 'x1'.isidentifier(), 'é'.isascii(), '\n'.isprintable())
print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('\t\n\\\x00\x7f\xa0é\u200b\ud800'), 'raw', r'\n\t', b'bytes\xff', '\x41\u0042\U00000043\N{LATIN SMALL LETTER D}\105')
print('%s %r %d %5.1f %-5s| %05d %x %o %e %%' % ('a', 'b', 3, 2.55, 'l', 42, 255, 8, 12345.678), '%(name)s' % {'name': 'n'}, '%c%c' % ('a', 98), '%+d % d' % (1, 2), '%.3s' % 'abcdef', '%*d' % (5, 42))
print('{} {1} {0}'.format('a', 'b') if False else '{1} {0} {1}'.format('a', 'b'), '{0[1]} {1.real} {k!r:>6}'.format([1, 2], 3j, k='v'), '{:>{w}}'.format('x', w=5), '{{}}'.format(), '{:,} {:_} {:.2%} {:#x} {:b} {:e}'.format(1234567, 1234567, 0.256, 255, 5, 0.00012))
value, width = 3.14159, 10
print(f'{value:.2f} {value:{width}.3f} {value:<{width}}| {value:^+{width}.1f} {value!r} {value=} {value = :.1f} {"nested " + f"{width:>{width // 2}}"} {width:#06x} {1_000_000:,}')
print(f'{"a" if value > 3 else "b"} {[x for x in range(3)]} { {"k": 1}["k"] } {(lambda n: n * 2)(4)} {value:{"." + "1" + "f"}} {"it's"} {'same quotes'}', f'{{}} {{{width}}}')
print(f'''multi
{width
 + 1}''')
print(sorted('bAaB'), sorted('bAaB', key=str.lower), max('hello'), ord('€'), chr(8364), 'a' < 'b' < 'c', 'Z' < 'a', 'abc' < 'abd', '10' < '9', hash('') == 0, 'a' 'b' "c")
print(str.maketrans('ab', 'xy'), 'aabbc'.translate({97: None, ord('b'): 'BB'}), 'hello'.translate(str.maketrans('el', 'ip', 'o')))
print(str(b'bytes', 'ascii'), str(3.0), str(None), str([1, 'a']), str(object)[:8], bytes('é', 'utf-8'), bytes(3), bytes([65, 66]), b'ab'[0], b'ab'[0:1], bytearray(b'ab') + b'c', b'%d' % 3)
print('é' == 'e\u0301', len('e\u0301'), 'Straße'.casefold() == 'STRASSE'.casefold(), '\u0130'.lower() == 'i̇', 'ﬁ'.upper(), 'ŉ'.upper())
print('\n'.join(f'{name:<10}|{price:>8.2f}|{count:^5}|' for name, price, count in [('tea', 3.5, 2), ('coffee', 12, 10)]))
for code in ("'abc'[5]", "'abc' + 1", "'abc' * 'a'", "'a'.join([1])", "'abc'.index('z')", "int('1x')", "'{}'.format()", "'{a}'.format(b=1)", "'%d' % 'a'", "'%s %s' % 'a'", "'abc'.foo", "ord('ab')", "chr(-1)", "'é'.encode('ascii')",
             "b'\\xff'.decode()", "'a' < 1", "''.join('a', 'b')", "'{:d}'.format('a')", "f'{1:s}'", "'{0'.format(1)", "'}'.format(1)", "'a'['b']", "str(b'a', 'x-y')", "b'a' + 'a'", "'a'.center('b')", "'a' in 1", "1 in 'a'"):
    try:
        print(code, '->', eval(code))
    except Exception as error:
        print(f'{code:28} {type(error).__name__}: {error}')
