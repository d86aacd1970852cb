import base64

for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(40))):
    text = base64.a85encode(data)
    print(data, text, base64.a85decode(text) == data)
