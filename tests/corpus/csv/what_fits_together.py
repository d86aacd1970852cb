# What of a dialect does not fit together, and what is read and written at the edges.
import csv
import io


def said(make):
    try:
        return make()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


for options in (
    dict(delimiter=""), dict(delimiter=1), dict(escapechar=""), dict(quotechar="''"), dict(lineterminator=None), dict(lineterminator=1),
    dict(quoting=None), dict(quoting=99), dict(delimiter="\n"), dict(escapechar=" ", skipinitialspace=True), dict(delimiter="^", escapechar="^"),
    dict(delimiter="x", lineterminator="xy"), dict(quoting=csv.QUOTE_ALL, quotechar=None), dict(bad=1), dict(quotechar=None),
):
    print(options, said(lambda: csv.reader([], **options).dialect.quoting))


class Incomplete(csv.Dialect):
    delimiter = ";"


print(said(Incomplete))
dialect = csv.reader([]).dialect
print(type(dialect), said(lambda: setattr(dialect, "delimiter", ";")), said(lambda: setattr(dialect, "other", ";")))
print(said(lambda: csv.field_size_limit("many")))
for lines, options in (
    (["1,,3,", '"1","",3'], dict(quoting=csv.QUOTE_NONNUMERIC)),
    (["a,,3.5", '"a","",3'], dict(quoting=csv.QUOTE_STRINGS)),
    (["a,,3.5", '"a","",3'], dict(quoting=csv.QUOTE_NOTNULL)),
    (["a   b", " ", ""], dict(delimiter=" ", skipinitialspace=True)),
    (["a^", "b,c"], dict(escapechar="^")),
    (["a,\0b"], {}),
    (['"a', 'b",c'], {}),
    (['"ab"c'], dict(strict=True)),
):
    print(lines, said(lambda: list(csv.reader(lines, **options))))
for row, options in (
    ([None], {}), ([""], dict(quoting=csv.QUOTE_NONE)), ([None], dict(quoting=csv.QUOTE_NOTNULL)), (["", ""], dict(delimiter=" ", skipinitialspace=True)),
    (["a,b", 'c"d'], dict(doublequote=False, escapechar="\\")), (["a,b"], dict(quoting=csv.QUOTE_NONE)), ([1.5, "x", None], dict(quoting=csv.QUOTE_STRINGS)),
):
    out = io.StringIO()
    print(row, said(lambda: csv.writer(out, **options).writerow(row)), repr(out.getvalue()))
