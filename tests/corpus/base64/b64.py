import base64

for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(40))):
    text = base64.b64encode(data)
    print(data, text, base64.b64decode(text) == data)
