# json.dump writes in pieces, and what was written before an error stays.
import json


class File:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


def pieces(value, **options):
    file = File()
    try:
        json.dump(value, file, **options)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    print(file.pieces)
    return ''.join(file.pieces)


for value in ('a', 1, None, 2.5, [], {}, (), [1, 'a', None, True, 1.5], [[]], [[1, [2]], {}], {'a': 1}, {'a': [1, {'b': None}], 'c': {}}, {1: 2, None: 3, True: 4, 1.5: 5}):
    print(pieces(value) == json.dumps(value))
    pieces(value, indent=2)
pieces({'b': 1, 'a': [1]}, sort_keys=True, separators=(',', ':'), indent='\t')
pieces([1, {'x': object()}, 2])
pieces([1, 2j, 3], default=lambda z: {'re': z.real, 'im': [z.imag]})
pieces({(1, 2): 3, 'a': 4}, skipkeys=True)
pieces({'a': float('nan')}, allow_nan=False)
loop = [1]
loop.append(loop)
pieces(loop)
print(list(json.JSONEncoder().iterencode({'k': ['v', {}]})), next(json.JSONEncoder(indent=1).iterencode([])))


class Points(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(list(Points().iterencode([1j, {'z': 2j}])), json.dumps({'z': 1j}, cls=Points))
json.dump({'s': {1, 2}}, File(), cls=Points)
