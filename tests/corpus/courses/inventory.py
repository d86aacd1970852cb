# Stock keeping: dicts of dicts, sorting by several keys, formatted tables, and reports.
import csv
import io
import json
from collections import Counter, defaultdict, namedtuple
from itertools import groupby
from operator import attrgetter, itemgetter

Item = namedtuple('Item', 'sku name category price quantity', defaults=[0])

DATA = '''\
sku,name,category,price,quantity
A1,Hammer,tools,12.50,10
A2,Saw,tools,18.00,3
B1,Nails (100),parts,4.25,200
B2,"Screws, long",parts,5.75,0
C1,"Paint ""white""",paint,22.90,7
C2,Brush,paint,3.10,
'''


def read(text):
    for row in csv.DictReader(io.StringIO(text)):
        try:
            yield Item(row['sku'], row['name'], row['category'], float(row['price']), int(row['quantity']))
        except ValueError as error:
            print(f"skipped {row['sku']}: {error}")


items = list(read(DATA))
print(items[0])
print(items[0]._asdict())
print(f'{"SKU":<5}{"NAME":<16}{"PRICE":>8}{"QTY":>6}{"VALUE":>12}')
print('-' * 47)
for item in sorted(items, key=lambda i: (-i.price * i.quantity, i.name)):
    print(f'{item.sku:<5}{item.name:<16}{item.price:>8.2f}{item.quantity:>6d}{item.price * item.quantity:>12,.2f}')
print('=' * 47)
print(f'{"total":<35}{sum(i.price * i.quantity for i in items):>12,.2f}')

by_category = defaultdict(list)
for item in items:
    by_category[item.category].append(item.name)
print(dict(by_category))
for category, group in groupby(sorted(items, key=attrgetter('category')), attrgetter('category')):
    group = list(group)
    print(category, len(group), min(group, key=attrgetter('price')).name)

counts = Counter({item.name: item.quantity for item in items})
print(counts.most_common(2), counts.total())
counts.subtract({'Hammer': 4, 'Saw': 5})
print(+counts, -counts)

stock = {item.sku: item._asdict() for item in items}
del stock['A1']['sku']
text = json.dumps(stock['A1'], indent=2, sort_keys=True)
print(text)
print(json.loads(text) == stock['A1'])
print([itemgetter('name', 'price')(row) for row in stock.values() if row['quantity'] < 5])

out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
writer.writerow(Item._fields)
writer.writerows(items)
print(out.getvalue())
print(stock['Z9']['price'])
