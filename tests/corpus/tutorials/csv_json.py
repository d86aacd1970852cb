import csv
import io
import json
from collections import namedtuple
from datetime import date, datetime
from decimal import Decimal

DATA = '''name,department,birthday month,salary
John Smith,Accounting,November,"1,200.50"
"Erica ""E"" Meyers",IT,March,2500
Zoë,IT,,0
'''

reader = csv.reader(io.StringIO(DATA))
header = next(reader)
print(header, reader.line_num)
Row = namedtuple('Row', [h.replace(' ', '_') for h in header])
rows = [Row(*r) for r in reader]
for r in rows:
    print(r, float(r.salary.replace(',', '')))
for d in csv.DictReader(io.StringIO(DATA + 'short,row\nlong,a,b,c,d,e\n')):
    print(d)
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_MINIMAL)
w.writerow(['a', 'b,c', 'say "hi"', None, 1.5, 'two\nlines', ''])
w.writerows([[1, 2], []])
print(repr(out.getvalue()))
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=['x', 'y'], delimiter=';', quoting=csv.QUOTE_NONNUMERIC, lineterminator='\n', restval='-', extrasaction='raise')
dw.writeheader()
dw.writerow({'x': 1, 'y': 'one'})
dw.writerow({'x': 2})
print(out.getvalue())
print(list(csv.reader(['a b "c d"', "x  'y'"], delimiter=' ')), list(csv.reader(["1,'a,b'"], quotechar="'")), list(csv.reader(['1,2,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader([r'a,b\,c'], escapechar='\\')), csv.list_dialects())


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return {'__complex__': True, 'real': o.real, 'imag': o.imag}
        return super().default(o)


def hook(d):
    return complex(d['real'], d['imag']) if '__complex__' in d else d


value = {'int': 1, 'float': 1e20, 'list': [1, [2, {}], []], 'none': None, 'é': 'ü\n\u2028😀', True: False, 3: 'three', 1.5: None, 'when': date(2024, 2, 29), 'z': 1 + 2j, 's': {3, 1}, 'big': 2**70, 't': (1, 2)}
text = json.dumps(value, cls=Encoder)
print(text)
print(json.dumps(value, cls=Encoder, indent=2, ensure_ascii=False, sort_keys=False)[:200])
back = json.loads(text, object_hook=hook)
print(back['z'], back['é'], type(back['big']), back == value)
print(json.loads('[1.10, 2]', parse_float=Decimal, parse_int=float), json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads(' "\\u00e9\\ud83d\\ude00" '))
print(json.dumps([float('nan'), float('inf'), -0.0, 1e-7, 1e16, 0.1 + 0.2]), json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')), json.dumps('</script>'), json.dumps([], indent=2), json.dumps({'a': []}, indent='\t'))
print(json.dumps({(1, 2): 3, 'ok': 1}, skipkeys=True), json.JSONDecoder().raw_decode('{"a": 1} rest'))
for bad in ('', '{', '[1,]', '{"a" 1}', "{'a': 1}", '[1 2]', 'nul', '"abc', '{"a": 1,}', '01', '[1]x', '"\x01"', '"\\x"', '{"a":1', '-', '[NaN, tru]', '{1: 2}', '"\\u12"', '\ufeff[]', '1.', '.5', '[', '[1,2', 'Infinity-'):
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, (e.pos, e.lineno, e.colno))
for action in (lambda: json.dumps({1, 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps({(1,): 2}), lambda: json.dumps(b'x'), lambda: json.dumps(object), lambda: json.loads(5), lambda: json.dumps(c) if (c := []) is None else json.dumps([c, c]), lambda: dw.writerow({'q': 1}), lambda: w.writerow(5), lambda: csv.reader([], delimiter='ab'), lambda: list(csv.reader(['a"b', '"a"b'], strict=True)), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: list(csv.reader([b'x'])), lambda: csv.DictReader([]).fieldnames, lambda: csv.reader([], dialect='nope')):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e, getattr(e, '__notes__', None))
json.dumps({'when': {'deep': [1, datetime]}})
