import json
from datetime import date

data = {"name": "Ann", "tags": ["a", "é"], "n": None, "ok": True, "pi": 3.5, "nested": {"x": [1, {"y": []}]}, 5: "int key", None: 1}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, ensure_ascii=False, sort_keys=False)[:120])
print(json.dumps([1, 2], separators=(",", ":")), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("tab\t\"quoted\" \u2028"), json.dumps(float("inf")))
print(json.loads('{"a": [1, 2.0, "x", null, true, {"b": -1e3}]}'), json.loads("[]"), json.loads('"\\u00e9\\n"'), json.loads(" 5 "))


class Encoder(json.JSONEncoder):
    def default(self, o):
        return o.isoformat() if isinstance(o, date) else super().default(o)


print(json.dumps({"d": date(2024, 5, 1)}, cls=Encoder), json.dumps(date(2024, 1, 1), default=str), json.dumps({(1, 2): 3}, skipkeys=True))
print(json.loads('{"x": 1, "x": 2}', object_pairs_hook=list), json.loads('{"re": 1, "im": 2}', object_hook=lambda d: complex(d["re"], d["im"])), json.loads("1.5", parse_float=str))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "nul", '"open', "[1 2]", '{"a": 1,}', "\x01", "1 2", '"\n"'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), error, (error.lineno, error.colno, error.pos))
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(b"x"), lambda: json.loads(5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
json.dumps(loop)
