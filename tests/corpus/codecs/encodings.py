import codecs

print(codecs.encode("hello", "rot13"), codecs.decode("uryyb", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
print(codecs.encode("é", "utf-8"), codecs.decode(b"\xc3\xa9"), codecs.BOM_UTF8, codecs.lookup("utf8").name, codecs.lookup("latin-1").name)
decoder = codecs.getincrementaldecoder("utf-8")()
for piece in (b"\xe2", b"\x82", b"\xac!", b"\xf0\x9f"):
    print(repr(decoder.decode(piece)), end=" ")
try:
    decoder.decode(b"", final=True)
except UnicodeDecodeError as error:
    print(error)
print(list(codecs.iterdecode([b"a\xc3", b"\xa9b"], "utf-8")), b"".join(codecs.iterencode(["a", "é"], "utf-8")))
print("Zoë".encode("ascii", "replace"), "Zoë".encode("ascii", "ignore"), "Zoë".encode("ascii", "xmlcharrefreplace"), "Zoë".encode("ascii", "backslashreplace"), "Zoë".encode("ascii", "namereplace") if False else "")
for bad in (lambda: codecs.lookup("no-such"), lambda: "x".encode("no-such"), lambda: "é".encode("ascii"), lambda: b"\xff".decode("utf-8"), lambda: "\ud800".encode()):
    try:
        bad()
    except (LookupError, UnicodeError) as error:
        print(type(error).__name__, error)
b"\x80abc".decode("ascii")
