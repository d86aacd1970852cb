import csv
import io

rows = [["name", "note"], ["Ann", 'says "hi"'], ["Bob", "a, b"], ["Eve", "two\nlines"], ["", None]]
out = io.StringIO()
writer = csv.writer(out)
print(writer.writerow(rows[0]))
writer.writerows(rows[1:])
print(repr(out.getvalue()))
print(list(csv.reader(io.StringIO(out.getvalue()))))
for options in (dict(delimiter=";"), dict(quoting=csv.QUOTE_ALL), dict(quotechar="'"), dict(quoting=csv.QUOTE_NONE, escapechar="\\"), dict(lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)):
    out = io.StringIO()
    csv.writer(out, **options).writerows([["a;b", 1, "it's", 2.5], ['q"q', None]])
    print(repr(out.getvalue()))
people = list(csv.DictReader(io.StringIO("name,age\nann,30\nbob\neve,20,extra\n")))
print(people)
out = io.StringIO()
writer = csv.DictWriter(out, ["name", "age"], restval="?", extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerow({"name": "x", "other": 1})
print(out.getvalue())
csv.register_dialect("pipes", delimiter="|", skipinitialspace=True)
print(list(csv.reader(["a| b", "c|d"], "pipes")), sorted(csv.list_dialects()))
reader = csv.reader(["1,2", "3,4"])
next(reader)
print(reader.line_num, list(csv.reader(['"a""b",c', "x y , z"])))
for bad in (lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.writer(io.StringIO(), delimiter="::"), lambda: csv.get_dialect("nope"), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])):
    try:
        print(bad())
    except (csv.Error, TypeError) as error:
        print(type(error).__name__, error)
csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})
