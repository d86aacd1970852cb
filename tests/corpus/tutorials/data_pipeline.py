"""Exercises in data: a CSV of sales read, cleaned, grouped, summed, pivoted, written again, and told as JSON."""
import collections
import csv
import datetime
import io
import itertools
import json
import operator
import statistics
import textwrap
from dataclasses import asdict, dataclass, field, fields
from typing import NamedTuple

RAW = '''\
date,region,product,units,price
2024-01-03,north,"Widget, large",10,2.50
2024-01-03,south,Gadget,3,10.00
2024-01-15,north,Gadget,-1,10.00
2024-02-01,EAST,Widget small,7,1.25

2024-02-30,west,Gadget,1,10.00
2024-02-11,south,"The ""best"" thing",2,99.99
2024-03-01,north,Gadget,x,10.00
2024-03-01,north,Gadget,4
2024-03-09,east,"Widget, large",12,2.40
'''


class BadRow(ValueError):
    def __init__(self, line, reason):
        super().__init__(f'line {line}: {reason}')
        self.line = line


@dataclass(frozen=True, order=True)
class Sale:
    date: datetime.date
    region: str
    product: str
    units: int
    price: float = field(compare=False)

    def __post_init__(self):
        if self.units < 0:
            raise ValueError(f'negative units: {self.units}')

    @classmethod
    def parse(cls, row):
        return cls(datetime.date.fromisoformat(row['date']), row['region'].strip().lower(), row['product'], int(row['units']), float(row['price']))

    @property
    def total(self):
        return round(self.units * self.price, 2)


class Summary(NamedTuple):
    region: str
    units: int
    total: float


def read(text):
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        try:
            yield Sale.parse(row)
        except (ValueError, TypeError, KeyError) as e:
            yield BadRow(reader.line_num, e)


sales, bad = [], []
for item in read(RAW):
    (bad if isinstance(item, BadRow) else sales).append(item)
print(len(sales), 'good', len(bad), 'bad')
for e in bad:
    print(' ', e)

print('--- groups')
by_region = operator.attrgetter('region')
summaries = [Summary(region, sum(s.units for s in group), sum(s.total for s in group))
             for region, group in ((r, list(g)) for r, g in itertools.groupby(sorted(sales, key=by_region), key=by_region))]
for s in summaries:
    print(f'{s.region:<8}{s.units:>5}{s.total:>10.2f}')
print(f'{"all":<8}{sum(s.units for s in summaries):>5}{sum(s.total for s in summaries):>10.2f}')
best = max(summaries, key=operator.attrgetter('total'))
print(best, best._asdict(), best._replace(region='top'))

print('--- pivot')
table = collections.defaultdict(lambda: collections.defaultdict(int))
for sale in sales:
    table[sale.date.strftime('%b')][sale.product] += sale.units
products = sorted({sale.product for sale in sales}, key=str.casefold)
print(f'{"":5}' + ''.join(f'{textwrap.shorten(p, 10, placeholder="…"):>11}' for p in products))
for month, row in table.items():
    print(f'{month:5}' + ''.join(f'{row.get(p, "-"):>11}' for p in products))
counter = collections.Counter({s.product: s.units for s in sales})
print(counter.most_common(2), counter.total(), (counter - collections.Counter(Gadget=2))['Gadget'])

print('--- numbers')
totals = [s.total for s in sales]
print(totals, statistics.mean(totals), statistics.median(totals), round(statistics.stdev(totals), 3), statistics.quantiles(totals, n=4))
print(list(itertools.accumulate(totals)), list(map(round, totals)), statistics.mode(s.region for s in sales))
running = [statistics.fmean(w) for w in zip(totals, totals[1:], totals[2:])]
print([f'{x:.2f}' for x in running])

print('--- written')
out = io.StringIO()
writer = csv.DictWriter(out, [f.name for f in fields(Sale)] + ['total'], quoting=csv.QUOTE_NONNUMERIC, lineterminator='\n')
writer.writeheader()
writer.writerows(asdict(s) | {'total': s.total} for s in sales[:3])
print(out.getvalue(), end='')
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONE):
    out = io.StringIO()
    try:
        csv.writer(out, delimiter=';', quoting=quoting, lineterminator='|').writerows([['a;b', 1, None], ['say "hi"', 2.5, 'x\ny']])
    except csv.Error as e:
        print('Error', e)
    print(repr(out.getvalue()))
try:
    writer.writerow({'colour': 'red'})
except ValueError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case datetime.date():
                return o.isoformat()
            case Sale():
                return {**asdict(o), 'total': o.total}
            case set():
                return sorted(o)
        return super().default(o)


print(json.dumps({'sales': sales[:1], 'regions': {s.region for s in sales}, 'best': best}, cls=Encoder, indent=1))
back = json.loads('{"date": "2024-05-05", "n": 1.0, "big": 1e400, "tags": ["x", null, true]}', object_pairs_hook=lambda pairs: collections.OrderedDict((k.upper(), v) for k, v in pairs), parse_float=str)
print(back)
for text in ('{"a": 1,}', "{'a': 1}", '[1, 2', '{"a" 1}', '', 'nul', '"\t"', '[1] x', '{"a": .5}', '"\\q"', '01'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(f'{text!r:12} {e}')
for value in ({1, 2}, {(1, 2): 3}, object, float('nan'), b'x'):
    try:
        print(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

print('--- sorted')
print([s.product[:6] for s in sorted(sales)], sorted(sales, key=lambda s: (-s.total, s.date))[0].product)
try:
    sales[0].units = 5
except AttributeError as e:
    print(type(e).__name__, e)
json.dumps({'when': sales[0].date})
