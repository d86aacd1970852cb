import csv
import io

DATA = 'a,b,c\n1,"x, y",3\n"q""q",,\n\n4,"multi\nline",6\n'
print(list(csv.reader(io.StringIO(DATA))))
print(list(csv.DictReader(io.StringIO(DATA))))
print(list(csv.reader(['a;b', '"c";d'], delimiter=';')), list(csv.reader(["1,2.5,'x'"], quotechar="'", quoting=csv.QUOTE_NONNUMERIC)))
for options in [{}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': '\t'}, {'lineterminator': '\n'},
                {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'quoting': csv.QUOTE_NONE}]:
    out = io.StringIO(newline='')
    try:
        writer = csv.writer(out, **options)
        writer.writerow(['a', 'b,c', 'd"e', 1, 2.5, None, 'x\ny'])
        writer.writerow([''])
        writer.writerow([])
        writer.writerows([[1, 2], (3, 4)])
    except csv.Error as error:
        print('Error:', error)
    print(repr(out.getvalue()))
out = io.StringIO()
writer = csv.DictWriter(out, ['a', 'b'], restval='-')
writer.writeheader()
writer.writerow({'a': 1})
writer.writerows([{'a': 1, 'b': 2}])
print(repr(out.getvalue()))
try:
    writer.writerow({'z': 1})
except ValueError as error:
    print(error)
