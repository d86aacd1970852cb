import json

for text in ['tru', 'NaN', '[NaN,Infinity,-Infinity]', '-', '01', '1.', '.5', '1e', '1e5', '1E+5', '-0', '-0.0', '"abc', '"a\nb"']:
    try:
        print(repr(text), '->', repr(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error, (error.msg, error.pos, error.lineno, error.colno))
