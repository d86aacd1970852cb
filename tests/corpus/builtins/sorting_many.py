# How often, and of what, a sort of many items asks `__lt__`: runs in order, galloping, keys, both directions, an error in the middle.
import functools
import random


class Item:
    asked = []

    def __init__(self, value, place):
        self.value, self.place = value, place

    def __lt__(self, other):
        Item.asked.append((self.place, other.place))
        if len(Item.asked) == Item.patience:
            raise RuntimeError('enough')
        return self.value < other.value


def show(name, values, patience=-1, **options):
    Item.asked, Item.patience = [], patience
    items = [Item(value, place) for place, value in enumerate(values)]
    try:
        items.sort(**options)
    except RuntimeError as error:
        print(error, end=': ')
    places = [item.place for item in items]
    mixed = 0
    for left, right in Item.asked:
        mixed = (mixed * 31 + left * 7 + right) % 1_000_003
    print(name, len(values), len(Item.asked), mixed, sorted(places) == list(range(len(values))), sum(i * p for i, p in enumerate(places)))


chance = random.Random(13)
for count in (2, 63, 64, 65, 100, 257):
    show('random', [chance.random() for _ in range(count)])
    show('sorted', range(count))
    show('reversed', range(count, 0, -1))
    show('equal', [0] * count)
    show('few', [chance.randrange(4) for _ in range(count)])
    show('two halves', [*range(count // 2), *range(count - count // 2)])
    show('almost', [*range(count - 3), 5, 1, 3])
    show('saw', [i % 40 for i in range(count)])
    show('blocks', [*range(count), *range(-count, 0), *range(count // 3)])
    show('descending', [chance.randrange(count) for _ in range(count)], reverse=True)
for patience in (60, 150, 260, 340, 390, 450):
    show('given up', [chance.random() for _ in range(90)], patience)
    show('given up, backwards', [*range(100, 200), *range(60), *range(150, 170)], patience, reverse=True)

calls = 0


def compare(a, b):
    global calls
    calls += 1
    return (a > b) - (a < b)


values = [chance.randrange(1000) for _ in range(500)]
print(sorted(values, key=functools.cmp_to_key(compare)) == sorted(values), calls)
