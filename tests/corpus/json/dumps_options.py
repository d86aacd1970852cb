import json

VALUES = [None, True, 0, -5, 10 ** 30, 1.5, 1e100, -0.0, 'a"\\\n\t\x00é😀', '', [], {}, [[]], {'a': []},
          [1, [2, [3]], {'x': {'y': [1, 2]}}], {1: 2, None: 3, True: 4, 1.5: 6}, (1, 2), {'b': 1, 'a': 2}]
OPTIONS = [{}, {'indent': 2}, {'indent': '\t'}, {'indent': 0}, {'separators': (',', ':')}, {'ensure_ascii': False},
           {'indent': 2, 'separators': (', ', ' = ')}]

for value in VALUES:
    for options in OPTIONS:
        print(json.dumps(value, **options))
