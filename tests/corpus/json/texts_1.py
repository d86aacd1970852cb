import json

for text in ['', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", 'nul']:
    try:
        print(repr(text), '->', repr(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error, (error.msg, error.pos, error.lineno, error.colno))
