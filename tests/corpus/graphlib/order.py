from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order))

ts = TopologicalSorter()
ts.add("bake", "mix", "oven on")
ts.add("mix", "buy")
ts.add("eat", "bake")
ts.prepare()
step = 0
while ts.is_active():
    ready = ts.get_ready()
    print(step, sorted(ready))
    ts.done(*ready)
    step += 1
print(bool(ts))

try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error, error.args)

ts = TopologicalSorter({"b": ["a"]})
for action in (ts.get_ready, ts.is_active, lambda: ts.done("a")):
    try:
        action()
    except ValueError as error:
        print(error)
ts.prepare()
for action in (ts.prepare, lambda: ts.add("z"), lambda: ts.done("a"), lambda: ts.done("q")):
    try:
        action()
    except ValueError as error:
        print(error)
print(ts.get_ready(), ts.get_ready())
ts.done("a")
try:
    ts.done("a")
except ValueError as error:
    print(error)
TopologicalSorter({"x": ["x"]}).prepare()
