import codecs
def search(name):
    print('asked', name)
    if name == 'bad':
        def f(s, e='strict'): raise ValueError('no')
        return codecs.CodecInfo(f, f, name='bad')
    if name == 'wrong':
        return codecs.CodecInfo(lambda s, e: 5, lambda s, e: (5, 1), name='wrong')
    if name == 'five': return 5
codecs.register(search)
print(codecs.lookup("utf8").name)
for f in (lambda: 'a'.encode('bad'), lambda: b'a'.decode('bad'), lambda: 'a'.encode('wrong'), lambda: b'a'.decode('wrong'), lambda: 'a'.encode('five'), lambda: codecs.encode('a', 'bad'), lambda: 'a'.encode('No-Such Codec'), lambda: bytes('a', 'bad'), lambda: 'a'.encode('bad'), lambda: b'a'.decode('hex'), lambda: 'a'.encode('base64'), lambda: str(b'a', 'rot-13'), lambda: codecs.encode(5, 'utf-8'), lambda: codecs.decode('x', 'hex')):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None), repr(e.__context__))


def shout(name):
    if name == 'shout':
        return codecs.CodecInfo(lambda s, e='strict': (s.upper().encode(), len(s)), lambda b, e='strict': (bytes(b).decode().lower(), len(b)), name='shout')


codecs.register(shout)
print('abc'.encode('shout'), b'ABC'.decode('shout'), codecs.encode('abc', 'SHOUT'), codecs.lookup('shout').name, str(b'ABC', 'shout'), bytes('q', 'shout'))
codecs.unregister(shout)
'abc'.encode('shout')
