import re

LOG = '''\
2024-01-05 10:00:01 INFO  [web] GET /index.html 200 12ms
2024-01-05 10:00:02 ERROR [db]  connection lost: timeout after 30s
2024-01-06 00:00:00 WARN  [web] GET /old?x=1&y=2 404 3ms
garbage line
'''
line = re.compile(r'''
    ^(?P<date>\d{4}-\d\d-\d\d)\s
    (?P<time>[\d:]+)\s
    (?P<level>[A-Z]+)\s+
    \[(?P<unit>\w+)\]\s+      # which part
    (?P<rest>.*)$''', re.X | re.M)
for m in line.finditer(LOG):
    print(m.groupdict(), m.span('level'), m.lastgroup, m.lastindex)
print(line, line.groups, line.groupindex, line.flags, line.pattern[:10] == '\n    ^(?P<d')
print(re.sub(r'(\d+)-(\d+)-(\d+)', r'\3.\2.\1', '2024-01-05'), re.sub(r'(?P<w>\w+) (?P<v>\w+)', r'\g<v> \g<w>', 'hello world again now', count=1), re.subn('a', lambda m: m[0].upper() * 2, 'banana'))
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split(r'([,;])', 'a,b;c', maxsplit=1), re.split(r'x*', 'axbc'), re.findall(r'(\w)(\d)?', 'a1b'), re.findall('', 'ab'))
print(re.match(r'(a+?)(a*)', 'aaa').groups(), re.fullmatch(r'\d+', '123x'), re.search(r'\bfoo\b', 'a foo b'), re.match('(?i)HELLO', 'hello').group(), re.match(r'(x)?y', 'y').groups('dflt'))
print(re.search(r'(?<=\$)\d+(?!\d|%)', 'cost $45 or $30%'), re.findall(r'(?<!\d)\d{2}(?!\d)', '1 22 333 44'), re.match(r'(?:(a)|b)(?(1)c|d)', 'bd'), re.match(r'(\w+) \1', 'the the'), re.findall(r'(?s:a.b)', 'a\nb'))
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseString').lower(), re.sub(r'_(\w)', lambda m: m[1].upper(), 'snake_case_name'), re.sub(r'\s+', ' ', ' a \t b\n'), re.escape('a.b*c[d]-e f#~é'))
print(re.findall(r'\w+@\w+\.\w{2,}', 'a@b.com, c@d.x, e@f.org'), re.findall(r'"((?:[^"\\]|\\.)*)"', r'"a\"b" "c"'), re.findall(r'^\w', 'a\nb', re.M), re.findall(r'\d+', '１２ 3', re.A))


class Tokenizer:
    spec = [('NUM', r'\d+(\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[-+*/=()]'), ('NL', r'\n'), ('SKIP', r'[ \t]+'), ('BAD', r'.')]
    regex = re.compile('|'.join(f'(?P<{n}>{p})' for n, p in spec))

    def __call__(self, code):
        line, start = 1, 0
        for mo in self.regex.finditer(code):
            kind, value = mo.lastgroup, mo.group()
            if kind == 'NL':
                line, start = line + 1, mo.end()
            elif kind == 'BAD':
                raise SyntaxError(f'{value!r} unexpected on line {line}', ('made_up.py', line, mo.start() - start + 1, code.splitlines()[line - 1]))
            elif kind != 'SKIP':
                yield kind, value, line, mo.start() - start


print(*Tokenizer()('x = 3.5*(y_1 - 2)\nz=1'), sep='\n')
m = re.search('(b)(?P<n>c)?', 'abd')
print(m, m.start(), m.end('n'), m.span(), m.regs, m.string, m.re, m.pos, m.endpos, m['n'], m.expand(r'<\1>'), bool(m))
p = re.compile(r'a', re.I)
print(p.match('xA', 1), p.search('xxa', 0, 2), p == re.compile('a', re.I), p.sub('b', 'aAa', 2), repr(re.compile('x' * 300))[:20], re.compile(b'\xff').search(b'a\xff'))
scanner = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t), (r'\s+', None)])
print(scanner.scan('a 1 b2 ?'))
for bad in ('(', 'a)', '[', '*a', 'a**', '(?P<n>a)(?P<n>b)', r'\1', '(?P=x)', 'a{2,1}', '(?<=a+)b', '[z-a]', '\\', '(?z)', '(?P<1a>x)', r'[\d-a]', '(?', 'x(?i)y', r'\g', r'\N{no such}', 'a{99999999999}', r'(?<a', '(?(2)a)', '[[:alpha:]]'):
    try:
        print(repr(bad), re.compile(bad).pattern)
    except re.error as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno)
for action in (lambda: re.sub('(a)', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.match('a', b'a'), lambda: re.match(5, 'a'), lambda: m.group(3), lambda: m.group('zz'), lambda: re.sub('a', r'\q', 'a'), lambda: re.compile('a', 5.0), lambda: re.compile(p, re.M), lambda: iter(m), lambda: p.nothing, lambda: re.split('a', None)):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
list(Tokenizer()('ok = 1\nx = 3 ? 4'))
