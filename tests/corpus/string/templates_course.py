from string import Formatter, Template, ascii_lowercase, capwords, hexdigits, punctuation, whitespace

t = Template("$who owes ${amount}€ to $whom, that is $$100")
print(t.substitute(who="Ann", amount=5, whom="Bob"))
print(t.safe_substitute(who="Ann"), t.template)
print(t.get_identifiers(), t.is_valid(), Template("$ bad").is_valid())
print(Template("$a $b").substitute({"a": 1, "b": 2}, b=3))
for bad in (lambda: t.substitute(who="x"), lambda: Template("10% of $ 5").substitute(), lambda: Template("line\n  $!").substitute()):
    try:
        print(bad())
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%not_yet %nope %%").safe_substitute(not_yet="done"))
f = Formatter()
print(f.format("{0} {name!r:>8} {1.real} {2[k]}", "a", 3j, {"k": "v"}, name="n"))
print(list(f.parse("a{b!r:c}d{{e}}{}")))
print(f.vformat("{x} {0}", ["p"], {"x": "q"}))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Default().format("{a} {b}", a=1))
print(capwords("hello  wide world"), capwords("a-b-c", "-"), ascii_lowercase[:5], hexdigits, len(punctuation), repr(whitespace))
f.format("{} {1}", 1, 2)
