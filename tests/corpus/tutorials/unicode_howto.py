"""Text and bytes: code points, encodings, normal forms, errors."""
import codecs
import unicodedata

u = chr(233) + chr(0x0bf2) + chr(3972) + chr(6000) + chr(13231)
for i, c in enumerate(u):
    print(i, '%04x' % ord(c), unicodedata.category(c), end=' ')
    print(unicodedata.name(c))
print(unicodedata.numeric(u[1]), '\N{GREEK CAPITAL LETTER DELTA}', '\u0394', '\U00000394', '\x41\101')
text = 'Grüße, 世界 🐍'
for encoding in 'utf-8', 'utf-16', 'utf-16-le', 'utf-32-be', 'latin-1', 'ascii', 'cp1252':
    try:
        data = text.encode(encoding)
        print(encoding, len(data), data[:12], data.decode(encoding) == text)
    except UnicodeEncodeError as error:
        print(encoding, error, '|', error.start, error.end, error.reason)
for errors in 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace':
    print(errors, text.encode('ascii', errors))
for errors in 'strict', 'replace', 'backslashreplace', 'ignore', 'surrogateescape':
    try:
        print(errors, ascii(b'\x80abc\xff'.decode('utf-8', errors)))
    except UnicodeDecodeError as error:
        print(error)
print(len('🐍'), len('e\u0301'), '🐍'[0], 'é' == 'e\u0301', unicodedata.normalize('NFC', 'e\u0301') == 'é', ascii('é🐍'), repr('\u200b\xad\x00'))


def same(a, b):
    def fold(s):
        return unicodedata.normalize('NFD', unicodedata.normalize('NFD', s).casefold())
    return fold(a) == fold(b)


print(same('ê', 'e\u0302'), same('Straße', 'STRASSE'), 'İ'.lower() == 'i̇', 'ŉ'.upper(), 'ǆ'.title())
print('日本'.isalpha(), '٣'.isdigit(), int('٣٤'), '²'.isdecimal(), 'ⅷ'.isnumeric(), 'a b'.isidentifier(), 'π'.isidentifier())
print(b'\xef\xbb\xbfabc'.decode('utf-8-sig'), codecs.BOM_UTF8, codecs.lookup('latin1').name, 'abc'.encode('utf-8-sig'), codecs.encode('abc', 'rot13'))
with open('/tmp/unicode.txt', 'w', encoding='utf-8') as file:
    file.write(text + '\n')
with open('/tmp/unicode.txt', 'rb') as file:
    print(file.read())
with open('/tmp/unicode.txt', encoding='ascii', errors='surrogateescape') as file:
    line = file.read()
print(ascii(line), line.encode('ascii', 'surrogateescape').decode())
décor = 1
ﬁne = 2
print(décor, fine, 'décor' in globals(), sorted('zäaÄ'), max('aé'), 'ß' < 't', '%c|%5s|%-3s|' % (960, 'é', '世'))
print(f'{"é":*^5}|{"世":>3}|', 'tschüß'.center(10, '·'), '\t'.expandtabs(3) + 'x', 'a\u2028b\x0bc'.splitlines())
'\ud800'.encode()
