from string import Template, ascii_lowercase, capwords, digits, punctuation
import string

t = Template("Dear $name, you owe $$${amount} to ${whom}")
print(t.substitute(name="Ann", amount=5, whom="Bob"))
print(t.safe_substitute(name="Ann"), t.get_identifiers())
print(ascii_lowercase, digits, punctuation, capwords("hello big world"), string.hexdigits)
try:
    Template("100% $").substitute()
except ValueError as e:
    print(e)
print(string.Formatter().format("{0} {name!r:>6} {1:.2f}", 1, 2, name="x"))
t.substitute(name="Ann")
