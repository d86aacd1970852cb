# Encodings that are none of text, asked for without the module codecs.
for call in [lambda: 'a'.encode('rot13'), lambda: b'a'.decode('hex'), lambda: 'a'.encode('BASE64'), lambda: b'a'.decode('zlib-codec'),
             lambda: 'a'.encode('nothing'), lambda: b'a'.decode("no'thing"), lambda: str(b'a', 'uu')]:
    try:
        print(call())
    except LookupError as error:
        print(error)
