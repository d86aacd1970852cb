import re

text = "Ann: 555-1234, Bob: 555-9876 (work), eve@example.com"
print(re.findall(r"\d{3}-\d{4}", text), re.search(r"(?P<name>\w+)@(?P<host>[\w.]+)", text).groupdict())
m = re.match(r"(\w+): (\d+)-(\d+)", text)
print(m, m.group(), m.groups(), m.span(2), m.start(), m.end(3), m[1], m.lastindex, m.expand(r"\1=\g<3>"))
print(re.sub(r"\d", "#", text, count=3), re.subn("5", "five", "5 5"), re.sub(r"(\w+)@(\w+)", lambda m: f"{m[2]} at {m[1]}", text)[-30:])
print(re.split(r"[,;]\s*", "a, b;c,  d"), re.split(r"(-)", "1-2-3", maxsplit=1), re.fullmatch(r"\w+", "abc"), re.fullmatch(r"\w+", "a b"))
pattern = re.compile(r"""
    (?P<year>\d{4})  # the year
    -(?P<month>\d\d)
""", re.VERBOSE | re.IGNORECASE)
print(pattern.flags & re.X > 0, pattern.groupindex, pattern.groups, [m["month"] for m in pattern.finditer("2024-05 2023-11")])
print(re.findall(r"(?i)the", "The the THE"), re.findall(r"^\w", "a\nb", re.M), re.search("a.c", "a\nc", re.S), re.escape("a.b*c"))
print(re.findall(r"(?<=\$)\d+", "$5 6 $70"), re.findall(r"\b\w+(?=ing\b)", "running sing"), re.findall(r"(\w)\1", "aabbcd"), re.sub(r"(?<!\d)0+", "", "007 0100"))
print(re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"(a|b)*c", "abac"), re.search(r"(a)|b", "b").groups())
for bad in ("(", "[a", "*a", "a{2,1}", r"\1", "(?P<1>a)", "(?P<n>a)(?P<n>b)", "(?z)", "a**", "(?<=a+)b", "[z-a]", "\\"):
    try:
        re.compile(bad)
    except re.error as error:
        print(repr(bad), error, error.pos)
m.group(7)
