import re

LOG = '''\
2024-03-01 12:00:01 [INFO] server: started on port 8080
2024-03-01 12:00:07 [WARNING] db.pool: slow query (1250 ms): SELECT * FROM users
2024-03-01 12:01:30 [ERROR] auth: login failed for "ann@example.com" from 10.0.0.7
not a log line
2024-03-02 00:00:00 [INFO] server: rotated
'''
LINE = re.compile(r'''
    ^(?P<date>\d{4}-\d\d-\d\d)\ (?P<time>[\d:]{8})\s
    \[(?P<level>[A-Z]+)\]\s
    (?P<source>[\w.]+):\s
    (?P<text>.*)$
''', re.VERBOSE | re.MULTILINE)
for match in LINE.finditer(LOG):
    print(match['level'], match.group('source', 'time'), match.span('text'), match.lastgroup)
print(match.groupdict())
print(LINE.groups, LINE.groupindex, LINE.flags, LINE.sub(r'\g<level>', LOG).splitlines())
print(re.findall(r'\b\d+(?= ms)|(?<=port )\d+', LOG), re.findall(r'(\w+)@(\w+)\.com', LOG), re.search(r'"(.*?)"', LOG)[1])
print(re.sub(r'(\d+)', lambda m: str(int(m[1]) + 1), 'a1b22c999'), re.subn('a', 'b', 'banana', count=2), re.sub(r'(?P<x>a)(b)?', r'[\g<x>|\2]', 'abaa'))
print(re.split(r'(\s*[,;]\s*)', 'a , b;c'), re.split(r'\s+', '  lead'), re.split('', 'abc'), re.split('x*', 'axbc', maxsplit=2))
for pattern, text in [(r'^\w+$', 'hello'), (r'^\d{3}-\d{4}$', '555-1234'), (r'(?i)hello', 'HeLLo'), (r'a.c', 'a\nc'), (r'(?s)a.c', 'a\nc'), (r'colou?r', 'the colour'), (r'(a|ab)(c|bcd)(d*)', 'abcd'),
                      (r'^(?:\+\d{1,2}\s)?\(?\d{3}\)?[\s.-]\d{3}$', '+1 (555) 123'), (r'(\w)\1', 'letter'), (r'(?<!\d)\d{2}(?!\d)', '123 45 6'), (r'\bfoo\b', 'a foo b'), (r'x*?', 'xx'), (r'x{2,3}?', 'xxxx'), (r'[^\W\d_]+', '12_äöü3')]:
    found = re.search(pattern, text)
    print(f'{pattern:40} {found and found.group()!r:12} {found and found.groups()}')
print(re.match('b', 'ab'), re.fullmatch('a+', 'aaa'), re.match('a', 'ab').end(), bool(re.match('', '')))
m = re.match(r'(?P<a>x)(?P<b>y)?', 'x')
print(m.groups(), m.groups('none'), m.group(0, 1, 2), m.start('b'), m.regs, m.string, m.re.pattern, m.pos, m.endpos, m.expand(r'<\1>'))
print(repr(m), re.compile('a|b', re.I | re.X), re.escape('a.b*c [x]'), re.compile(b'\\d').findall(b'1a2'))
print(re.compile(r'(\d+)-(\d+)').fullmatch('10-20').groups(), [t.start() for t in re.finditer('(?=aa)', 'aaaa')], re.sub('(?m)^', '> ', 'a\nb'))
for bad in '(', '[a', '*a', 'a**', '(?P<1>a)', r'\1', '(?P<a>b)(?P<a>c)', 'a{3,2}', '(?<=a+)b', r'\q', '[z-a]', '(?P=x)', '(?z)', '\\', ')', '(?:', 'a(?i)b':
    try:
        re.compile(bad)
        print(bad, 'compiles')
    except re.error as error:
        print(f'{bad!r}: {error} | {error.msg} {error.pos} {error.lineno} {error.colno}')
for bad in (lambda: re.match('a', b'a'), lambda: re.sub('a', r'\1', 'a'), lambda: m.group(3), lambda: m.group('zz'), lambda: re.compile(3), lambda: re.sub('a', r'\g<1', 'a'), lambda: re.compile(re.compile('a'), re.I), lambda: re.sub('(a)', r'\q', 'a')):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
re.match(r'(\w+', 'open')
