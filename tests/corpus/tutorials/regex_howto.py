"""Regular expressions: groups, lookaround, flags, substitution, tokens."""
import re
from typing import NamedTuple

p = re.compile(r'(?P<word>\b\w+\b)')
m = p.search('(((( Lots of punctuation )))')
print(m.group('word'), m.span(), m.start(), p, m, p.groupindex, m.lastgroup, m.expand(r'<\1>'))
print(re.match(r'(a(b)c)d', 'abcd').groups(), re.match('(a)|b', 'b').groups('none'), re.match('(a)?b', 'b')[1])
print(re.compile(r'(?P<last>\w+),\s*(?P<first>\w+)').sub(r'\g<first> \g<last>', 'Doe, John; Roe, Jane'))
print(re.sub(r'\d+', lambda m: hex(int(m[0])), 'Call 65490 for printing, 49152 for user code.'), re.subn('x*', '-', 'abxd'))
print(re.split(r'(\W+)', 'Words, words, words.'), re.split('x*', 'axbc'), re.findall(r'(?i)(t\w)(\w*)', 'The Tea'))
for name in 'autoexec.bat', 'foo.bar', 'sendmail.cf', 'x.exe.txt':
    print(name, bool(re.match(r'.*[.](?!bat$|exe$)[^.]*$', name)))
charref = re.compile(r"""
 &[#]                # Start of a numeric entity reference
 (
     0[0-7]+         # Octal form
   | [0-9]+          # Decimal form
   | x[0-9a-fA-F]+   # Hexadecimal form
 )
 ;                   # Trailing semicolon
""", re.VERBOSE)
print(charref.findall('&#x41; &#65; &#0101; &#;'), charref.flags == re.VERBOSE | re.UNICODE)
print(re.findall(r'^\w+$', 'one\ntwo three\nfour', re.M), re.match('.+', 'a\nb', re.S).end(), re.fullmatch('a+', 'aab'), re.search(r'\bclass\b', 'no class at all').span())
print(re.match(r'<(.+?)>(.*)</\1>', '<b>bold</b>').groups(), re.findall(r'(\b\w+)\s+\1', 'the the cat sat sat'))


class Token(NamedTuple):
    type: str
    value: str | int | float
    line: int
    column: int


def tokenize(code):
    keywords = {'IF', 'THEN', 'ENDIF', 'FOR', 'NEXT', 'GOSUB', 'RETURN'}
    spec = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
    line, start = 1, 0
    for m in re.finditer('|'.join('(?P<%s>%s)' % pair for pair in spec), code):
        kind, value, column = m.lastgroup, m.group(), m.start() - start
        if kind == 'NUMBER':
            value = float(value) if '.' in value else int(value)
        elif kind == 'ID' and value in keywords:
            kind = value
        elif kind == 'NEWLINE':
            start, line = m.end(), line + 1
            continue
        elif kind == 'SKIP':
            continue
        elif kind == 'MISMATCH':
            raise RuntimeError(f'{value!r} unexpected on line {line}')
        yield Token(kind, value, line, column)


for token in tokenize('\n    IF quantity THEN\n        total := total + price * 3.5;\n    ENDIF;\n'):
    print(token)
for pattern in '(', '[a', 'a**', '(?P<1>a)', '(?<=a*)b', r'\8', '(?z)', 'a{3,2}', '(?P=no)', '*':
    try:
        re.compile(pattern)
    except re.error as error:
        print(repr(pattern), error, error.pos, error.msg)
print(re.escape('a.b*c'), re.purge(), re.compile('a', re.I | re.M).flags, re.NOFLAG, re.I)
print(list(tokenize('x := 3 % 4;')))
