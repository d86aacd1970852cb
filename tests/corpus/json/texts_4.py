import json

for text in ['[1,2,3]extra', '{1:2}', '[,1]', '{,}', '123abc', '-x', '"\\u0041\\n\\/"', '[1.5e3,2E-2]', '"é😀" x', '12345678901234567890123', 'nulll', '[true,false,null]', '{"a":{"b":[1,{"c":null}]}}']:
    try:
        print(repr(text), '->', repr(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error, (error.msg, error.pos, error.lineno, error.colno))
