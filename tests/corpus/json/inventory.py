"""A course's inventory exercise: objects to JSON and back."""
import json
from dataclasses import asdict, dataclass, field


@dataclass
class Item:
    name: str
    price: float
    tags: list[str] = field(default_factory=list)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Item):
            return {'__item__': True, **asdict(o)}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def decode(mapping):
    if mapping.pop('__item__', False):
        return Item(**mapping)
    return mapping


stock = {'shelf': [Item('pen', 1.5, ['blue']), Item('book', 12.0)], 'codes': {3, 1, 2}}
text = json.dumps(stock, cls=Encoder, indent=2, sort_keys=True)
print(text)
back = json.loads(text, object_hook=decode)
print(back)
print(back['shelf'] == stock['shelf'])
try:
    json.dumps({'x': complex(1, 2)}, cls=Encoder)
except TypeError as error:
    print('TypeError:', error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print('ValueError:', error)
