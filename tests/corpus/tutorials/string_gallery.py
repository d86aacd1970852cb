"""Gallery of strings: every method once, formats, encodings, and the messages of misuse."""
import string
import textwrap
import unicodedata

s = 'The quick brown Fox, jumps!'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), 'straße'.upper(), 'ǆ'.title(), 'İ'.lower(), 'ß'.casefold() == 'SS'.casefold())
print(s.split(), s.split('o'), s.rsplit(' ', 1), s.partition('quick'), s.rpartition('x'), s.partition('#'), 'a\nb\r\nc'.splitlines(), 'a\nb\n'.splitlines(True), ''.split(), ''.split(','), ' a  b '.split(' '), 'a,b,,c'.split(',', 2))
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('q'), s.count('o'), s.count(''), s.startswith(('A', 'The')), s.endswith('!', 0, -1), 'o' in s, s.startswith('quick', 4))
print(s.replace('o', '0'), s.replace('o', '0', 1), s.replace('', '-')[:9], '  x '.strip() + '|', 'xxabcxx'.strip('x'), 'abcba'.lstrip('ab'), 'www.x.com'.removeprefix('www.').removesuffix('.com'), s.translate(str.maketrans('aeiou', '12345', ' ,!')), 'a\tbc\td'.expandtabs(4))
print('x'.center(7, '*'), 'x'.ljust(5, '.') + '|', 'x'.rjust(5) + '|', '-42'.zfill(6), '42'.zfill(1), ','.join('abc'), ''.join(reversed('abc')), 'ab' * 3, s[::-1], s[4:9], s[-6:], s[100:], s[::7])
tests = ('isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii')
for text in ('abc', 'ABC', '123', '½', '²', '٣', 'a1', ' \t', '', 'Ab Cd', 'é', '_x', 'x\n', 'class', '日本'):
    print(f'{text!r:8}', ''.join('+' if getattr(text, t)() else '-' for t in tests))
print(len('e\u0301'), len(unicodedata.normalize('NFC', 'e\u0301')), unicodedata.name('é'), 'ñ' == 'n\u0303', len('👍🏽'), len('👨‍👩‍👧'), [hex(ord(c)) for c in '€😀'], ascii('é€😀'), '\N{GREEK SMALL LETTER ALPHA}', chr(128512), sorted('éeëz'), max('aZ'), 'a' < 'B')
print('é'.encode(), 'é'.encode('latin-1'), '€'.encode('utf-16-le'), 'é€'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'namereplace'), b'\xc3\xa9'.decode(), b'\xff'.decode('latin-1'), b'a\xffb'.decode('utf-8', 'replace'), b'a\xffb'.decode(errors='ignore'), b'\xe9'.decode('cp1252'))
print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('\x00\x7f\xa0\u200b\n\\'), str(b'abc'), repr(b"it's \xff\n"), r'raw\n', 'multi' 'part', f'{"nested " + f"{1 + 1}"}', '\101\x41\u0041')
print(f'{1234567.891:,.2f} {0.5:.0%} {42:08.3f} {-7:+} {7: } {255:#b} {255:x} {"mid":^9}| {3.14159:.3} {1e6:g} {12:>+6} {True:5} {None!s:>6} {"é":_<4} {123:c} {1_000_000:_} {1 + 2j:.1f} {[1]!r:>5}')
print('{:>{w}}|{:{a}{w}.{p}f}'.format('x', 3.14159, w=8, p=2, a='<'), '{0[1]} {0[0].real} {k[a]}'.format([1, 2], k={'a': 3}), '{{}} {}'.format(1), '%5.1f|%-5s|%05d|%x|%o|%e|%%|%r|%c|%+d|% d' % (3.14159, 'ab', 42, 255, 8, 12345.678, 'q', 65, 5, 5), '%(a)s %(b)03d' % {'a': 1, 'b': 2}, '%s' % (1,), '%.3s|' % 'abcdef', '%*d|' % (5, 42))
print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords('the end of  it'), string.Formatter().format('{} {x}', 1, x=2), string.Template('$a ${b}c $$').substitute(a=1, b=2), list(string.Formatter().parse('a{b!r:c}d')))
print(textwrap.dedent('''
    one
      two
    three''').strip(), textwrap.indent('a\n\nb', '> '), textwrap.wrap('the quick brown fox jumps over the lazy dog', 15), textwrap.shorten('the quick brown fox', 12), textwrap.fill('a b c d e f g', 5, initial_indent='* ', subsequent_indent='  '))
for call in ('"abc"[5]', '"abc"["a"]', '"abc"[1.0]', '"a" + 1', '"a" + b"b"', '"a" * "b"', '"a" - "b"', '"abc".index("z")', '"abc".split("")', '"abc".partition("")', '"abc".replace("a")', '"abc".find()', '"abc".join([1])', '"abc".join(5)', '"x".center()', '"x".center(5, "ab")', '"x".zfill("5")', '"abc".strip(5)',
             '"abc".startswith(5)', '"abc".startswith(["a"])', '"abc".count(1)', '"a".encode("x")', 'b"\\xff".decode()', '"é".encode("ascii")', '"abc".translate(5)', 'str.maketrans("ab", "c")', 'str.maketrans({"ab": 1})', 'ord("ab")', 'chr(-1)', 'int("1 2")', 'float("1,5")', '"{}".format()', '"{x}".format()', '"{0}{}".format(1)',
             '"{!x}".format(1)', '"{".format()', '"}".format()', '"{:d}".format("x")', '"{:s}".format(1)', '"{:.2d}".format(1)', '"{:,s}".format("x")', '"{0.nope}".format(1)', '"{0[5]}".format([1])', '"%d" % "x"', '"%d %d" % 1', '"%s" % (1, 2)', '"%y" % 1', '"%(a)s" % 1', '"%c" % "ab"', '"%c" % -1', '"%" % ()',
             '"abc".isalpha(1)', '"abc".nope()', 'setattr("abc", "x", 1)', '"abc"["a":"b"]', 'len("abc", 1)', 'str(b"abc", "utf-8", "bad", 1)', 'str("x", "utf-8")', 'string.Template("$").substitute()', 'string.Template("$a").substitute()', 'string.capwords(5)', 'textwrap.wrap("abc", 0)', 'unicodedata.name("\\x00")', 'unicodedata.lookup("NOPE")',
             '"a" < 1', '"a" in 5', '1 in "abc"', '"".join({"a": 1})', 'min("")', '"abc".expandtabs("x")', '"abc".ljust(5, 1)', '"%d" % 1.9', '"%d" % 1j', 'bytes("abc")', 'bytes("é", "ascii")', 'hash("a") == hash("a")', '"x".format_map()', '"{a}".format_map({"a": 5})'):
    try:
        print(f'{call:38} {eval(call)!r:.60}')
    except Exception as e:
        print(f'{call:38} {type(e).__name__}: {e}')
print(s.removesufix('!'))
