"""Encodings of one byte a character."""
import codecs

text = 'Grüße – „naïve“ €5 Žluť'
for name in 'cp1252', 'windows-1252', 'cp1250', 'cp437', 'cp850', 'iso-8859-15', 'latin2', 'koi8-r', 'mac-roman', 'cp1251', 'ISO8859-7':
    print(name, text.encode(name, 'replace'), text.encode(name, 'backslashreplace')[:12])
    print(ascii(bytes(range(0x80, 0x100)).decode(name, 'replace')))
    try:
        print('Привет'.encode(name).decode('koi8-r'))
    except UnicodeEncodeError as error:
        print(error, error.encoding, error.start, error.end, error.reason)
try:
    b'ab\x81'.decode('cp1252')
except UnicodeDecodeError as error:
    print(error, error.object)
print(b'\x81'.decode('cp1252', 'backslashreplace'), '€'.encode('ascii', 'namereplace'), '\x81\ue000'.encode('ascii', 'namereplace'))
with open('/tmp/ansi.txt', 'w', encoding='cp1252') as file:
    file.write('naïve “quotes”\n')
with open('/tmp/ansi.txt', 'rb') as file:
    print(file.read())
with open('/tmp/ansi.txt', encoding='utf-8') as file:
    file.read()
