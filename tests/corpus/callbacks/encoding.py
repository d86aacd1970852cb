# json, copy, re and others that call back.
import copy, json, re, string


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'P({self.x}, {self.y})'

    def __deepcopy__(self, memo):
        print('deepcopy', self)
        return Point(copy.deepcopy(self.x, memo), self.y)

    def __copy__(self):
        print('copy', self)
        return Point(self.x, self.y)


def default(value):
    print('default', value)
    return [value.x, value.y]


def hook(pairs):
    print('hook', pairs)
    return dict(pairs)


print(json.dumps({'p': Point(1, 2), 'q': [Point(3, Point(4, 5))]}, default=default, indent=1, sort_keys=True))
print(json.loads('{"a": {"b": [1, {"c": 2.5}]}}', object_pairs_hook=hook, parse_float=lambda t: (print('float', t), t)[1], parse_int=lambda t: int(t) * 10))
try:
    json.dumps(Point(1, 2))
except TypeError as error:
    print(error)
print(copy.deepcopy([Point([1], 2), {'k': Point(3, 4)}]), copy.copy(Point(5, 6)))


def replace(match):
    print('match', match.group(), match.span())
    return f'<{match.group(1)}>' if match.group(1) else ''


print(re.sub(r'(\w)\d|-', replace, 'a1-b2-c3'), re.subn('x', lambda m: m.group().upper(), 'axbx'))
print(re.split(r'(,)', 'a,b'), [m.start() for m in re.finditer('a', 'banana')])


class Template(string.Template):
    delimiter = '%'


class Names(dict):
    def __getitem__(self, key):
        print('name', key)
        return key.upper()


print(Template('%a and %{b}').substitute(Names()), '{a} {b}'.format_map(Names()), '%(z)s' % Names())
print('abc'.translate(Names() if False else {97: 'x', 98: None}), 'x'.join(c for c in 'abc'))


class Translate:
    def __getitem__(self, point):
        print('point', point)
        if point == 98:
            raise LookupError
        return point + 1 if point < 100 else None


print('abcd'.translate(Translate()))


class Buffer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


out = Buffer()
print('to', 'buffer', file=out)
print(out.parts)


class Index:
    def __index__(self):
        print('index')
        return 1


print([1, 2, 3][Index():], 'abc'[Index()], [0] * Index(), list(range(Index(), 3)), round(2.567, Index()))


class Float:
    def __float__(self):
        print('float')
        return 2.25


import math
print(math.sqrt(Float()), math.floor(Float()), float(Float()), '%.1f' % Float())
