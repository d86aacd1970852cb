"""str to bytes and back."""
text = 'ä€😀'
for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'latin-1', 'ascii'):
    for word in ('abc', 'äß', text, ''):
        try:
            there = word.encode(encoding)
            print(encoding, word, there, there.decode(encoding) == word)
        except UnicodeEncodeError as error:
            print(encoding, word, error, (error.encoding, error.object, error.start, error.end, error.reason))

lone = text + '\udc80'
for errors in ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
    print(errors, lone.encode('utf-8', errors))
for errors in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    print(errors, 'ä€x'.encode('ascii', errors))

for raw in (b'\xff', b'ab\xc3', b'\xe2\x82', b'\xe2\x28\xa1', b'\xf0\x9f\x98\x80\x80', b'\xc0\x80', b'\xed\xa0\x80', b'\xf4\x90\x80\x80'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape'):
        try:
            print(raw, errors, ascii(raw.decode('utf-8', errors)))
        except UnicodeDecodeError as error:
            print(raw, errors, error)

for wrong in (lambda: 'a'.encode('no-such'), lambda: b'a'.decode('no-such'), lambda: 'ä'.encode('ascii', 'no-such'), lambda: str(b'ab', 'ascii'), lambda: str(b'ab')):
    try:
        print(repr(wrong()))
    except LookupError as error:
        print(type(error).__name__, error)
