"""Where no value begins, CPython's decoder raises from None: what was being handled before is not shown."""

import json

for text in ['', 'nul', '[1, nul]', '[', '[1,]', '{"a": }', '{"a"', '-', '[1 2]', '{1: 2}']:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error, '|', repr(error.__context__), error.__suppress_context__)

try:
    {}['key']
except KeyError:
    json.loads('{"a": nothing}')
