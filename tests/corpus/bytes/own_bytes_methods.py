import weakref


class Text(str):
    def __bytes__(self):
        return b"own"


class Thing:
    def __bytes__(self):
        return b"thing"


class Wrong:
    def __bytes__(self):
        return "text"


print(bytes(Text("x")), bytes(Text("x"), "utf-8"))
thing = Thing()
print(bytes(thing), bytes(weakref.proxy(thing)))
for value in ("text", Wrong(), 1.5):
    try:
        print(bytes(value))
    except TypeError as error:
        print(error)
print(bytearray(3), bytes(3))
try:
    bytearray(Thing())
except TypeError as error:
    print(error)
