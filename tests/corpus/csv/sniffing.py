import csv
import io

for sample in ("a;b;c\n1;2;3\n4;5;6\n", "a,b\n1,2\n3,4\n", "x\ty\n1\t2\n", "name|age\nann|3\nbob|4\n"):
    dialect = csv.Sniffer().sniff(sample)
    print(repr(dialect.delimiter), dialect.quotechar, dialect.skipinitialspace, list(csv.reader(io.StringIO(sample), dialect))[1])
print(csv.Sniffer().has_header("name,age\nann,3\nbob,4\n"), csv.Sniffer().has_header("1,2\n3,4\n"))
print(csv.Sniffer().sniff("a b c\n1 2 3\n", delimiters=" ").delimiter)
csv.Sniffer().sniff("")
