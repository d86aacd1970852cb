"""Gallery: what re says of bad patterns, and what good ones give in every way to use them."""
import re

bad = ['(', ')', '(abc', 'abc)', '[', '[abc', '[z-a]', '[]', '*', '+a', '?', 'a**', 'a+*', 'a{2}{3}', 'a{3,2}', '(?', '(?P', '(?P<', '(?P<a', '(?P<1a>x)', '(?P<a>x)(?P<a>y)', '(?P=b)', '(?P>a)', '(?x', '(?z)', '(?i', 'a(?i)b',
       '\\', '\\1', '(a)\\2', '\\q', '\\x1', '\\u12', '\\N{nope}', '(?<=a+)b', '(?<!a*)b', '(?<a)', '(?(1)a|b)', '(?(a)b|c|d)', '(a)(?(1)b|c|d)', '(?#', '(?L)a', '[a-\\d]', '[\\q]', 'x{1000000000000}', '(?P<é>a', '(?-i:a)', '(?i-i:a)', '(?au:a)', '\\8', 'a|*']
for pattern in bad:
    try:
        re.compile(pattern)
        print(f'{pattern!r:22} fine')
    except re.error as e:
        print(f'{pattern!r:22} {e} | pos={e.pos} line={e.lineno} col={e.colno}')
    except (OverflowError, RecursionError, ValueError) as e:
        print(f'{pattern!r:22} {type(e).__name__} {e}')

print('--- searching')
text = 'The rain in Spain, 2024-05-06: call 555-1234 or 555-9876 (ask for Ms. Brown <b@x.org>)'
for pattern in (r'ai', r'\bS\w+', r'(\d{3})-(\d{4})', r'(?P<y>\d+)-(?P<m>\d+)-(?P<d>\d+)', r'<(.*?)>', r'(?i)ms\.\s+(?P<name>[a-z]+)', r'^The|\)$', r'(?<=in )\w+', r'\w+(?=,)', r'(?<!\d)\d{2}(?!\d)', r'(a)|(z)', r'x*', 'nothing'):
    m = re.search(pattern, text)
    if m is None:
        print(f'{pattern:42} no match')
        continue
    print(f'{pattern:42} {m!r:.80} {m.span()} {m.groups()} {m.groupdict()} {m.lastindex} {m.lastgroup}')
    print('   ', re.findall(pattern, text)[:4], re.split(pattern, text, maxsplit=2)[:5])

print('--- match objects')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)?( \w+)?', 'Ada Lovelace')
print(m['first'], m[2], m.group(1, 'last', 3), m.groups('-'), m.start('last'), m.end(3), m.regs, m.pos, m.endpos, m.string, m.re.pattern, m.expand(r'\g<last>, \1'), bool(m))
for wrong in (lambda: m[4], lambda: m['middle'], lambda: m.group('x'), lambda: m.start(9), lambda: m.expand(r'\9'), lambda: m.expand(r'\g<no>'), lambda: re.match('a', 'b').group()):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

print('--- replacing')
print(re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'me@home you@work'), re.sub('a', 'b', 'aaaa', count=2), re.subn('[aeiou]', '', 'education'), re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22c333'), re.sub('x*', '-', 'abxd'), re.sub('(?m)^', '> ', 'a\nb\n'))
print(re.sub(r'(?P<w>\w+)', r'<\g<w>>', 'to be'), re.sub(r'(a)(b)?', r'[\1\2]', 'abac'), re.sub('e', r'\\n', 'we'), re.escape('a.b*c[d]'), re.sub('', '.', 'ab'), re.split(r'([,;])\s*', 'a, b;c'), re.split('x*', 'axbc'), re.split(r'\b', 'Words, words'))
for repl in (r'\2', r'\g<2>', r'\g<x>', r'\g<', r'\q', r'\g<1a>', '\\'):
    try:
        print(re.sub('(a)', repl, 'a'))
    except (re.error, IndexError) as e:
        print(repr(repl), type(e).__name__, e)

print('--- flags and patterns')
verbose = re.compile(r'''
    (?P<sign> [+-]? )     # a sign, perhaps
    (?P<whole> \d+ )
    (?: \. (?P<part> \d* ) )?
''', re.VERBOSE)
for number in ('3.14', '-2', '+7.', 'x', '3.1.4'):
    m = verbose.fullmatch(number)
    print(number, m and m.groupdict())
print(verbose.groups, verbose.groupindex, verbose.flags, re.compile('a', re.I | re.M), re.compile(b'a').flags, re.I | re.S, repr(re.X), re.compile('a') == re.compile('a'), re.NOFLAG)
print(re.findall('(?s)a.b', 'a\nb'), re.findall('a.b', 'a\nb'), re.findall('^x', 'x\nx', re.M), re.findall('(?i)é', 'ÉCOLE é'), re.findall('(?a)\\w+', 'naïve'), re.findall(r'\w+', 'naïve café'), re.ASCII.value)
scanner = re.compile(r'\s*(?:(\d+)|(.))')
print([(m.lastindex, m[m.lastindex]) for m in scanner.finditer('3 + 42*x') if m.lastindex], [m.span() for m in re.finditer('', 'ab')], re.compile('b').search('abcb', 2).start(), re.compile('^b').match('ab', 1))
for call in ('re.search(5, "a")', 're.search("a", 5)', 're.search(b"a", "a")', 're.search("a", b"a")', 're.sub("a", 5, "a")', 're.compile("a", "I")', 're.compile(re.compile("a"), re.I)', 're.split()', 're.match("a")', 're.findall("a", None)', 're.compile("a").sub()'):
    try:
        print(eval(call))
    except Exception as e:
        print(f'{call:36} {type(e).__name__}: {e}')
re.compile(r'''(?x)
    (\d+   # never closed
''')
