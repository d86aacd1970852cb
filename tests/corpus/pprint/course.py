import pprint

data = {"name": "a rather long name for the thing", "values": list(range(30)), "nested": {"deep": {"deeper": ["x" * 30, "y" * 30]}, "b": (1, 2)}, "set": {3, 1, 2}}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2, compact=True)
print(pprint.pformat([1, 2, 3]), pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
pprint.pp({"z": 1, "a": ["long text " * 10]}, indent=4)
pprint.pprint("word " * 30, width=30)
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable([1]), pprint.saferepr({"a": loop}).split("<")[0])
pprint.pprint(1234567, underscore_numbers=True)
pprint.pprint([], width=0)
