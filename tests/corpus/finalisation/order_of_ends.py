import weakref, gc, contextlib, functools, collections, threading, sys
class R:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return f"R({self.name})"
class Tree:
    def __init__(self, name, *kids):
        self.name = name; self.kids = list(kids)
    def __del__(self): print("tree", self.name)
t = Tree("root", Tree("l", Tree("ll")), Tree("r"))
print("dropping tree")
del t
print("--- resurrect")
kept = []
class Z:
    def __del__(self):
        print("zombie")
        kept.append(self)
z = Z(); del z
print(len(kept)); kept.clear(); print(len(kept))
print("--- finalize")
class F: pass
f = F()
weakref.finalize(f, print, "finalized", 1)
del f
print("after finalize")
print("--- swap")
a, b = R("a"), R("b")
a, b = b, a
a = None
print("a gone")
b = None
print("--- nested")
data = {"x": [R(1), (R(2), {"y": R(3)})], "z": R(4)}
data["x"][1][1].clear(); print("cleared y")
data["x"].pop(); print("popped")
data.clear(); print("all cleared")
print("--- closure")
def outer():
    r = R("closed over")
    def inner(): return r.name
    return inner
fn = outer(); print(fn()); fn = None; print("fn gone")
print("--- partial")
p = functools.partial(print, R("partial")); p(); del p; print("partial gone")
print("--- deque")
d = collections.deque([R("d1"), R("d2"), R("d3")], maxlen=3)
d.append(R("d4")); print("appended"); d.clear(); print("dq")
print("--- exitstack")
with contextlib.ExitStack() as st:
    st.callback(print, R("cb")); print("in stack")
print("out")
print("--- exception holds")
def g():
    r = R("in g")
    raise KeyError("k")
try:
    g()
except KeyError as e:
    print("handling", e)
print("handled")
try:
    g()
except KeyError as e:
    err = e
print("kept in err"); del err; print("err gone")
print("--- comprehension")
names = [R(i).name for i in range(3)]; print(names)
print("--- generator")
def gen(r):
    try:
        while True: yield r.name
    finally: print("gen finally")
it = gen(R("g")); print(next(it)); it = None; print("it gone")
print("--- class attr")
class K: r = R("class attr")
K.r = None; print("K.r gone")
print("--- wvd")
w = weakref.WeakValueDictionary(); o = R("w"); w["k"] = o; print(list(w)); o = None; print(list(w))
ws = weakref.WeakSet(); o = R("ws"); ws.add(o); del o; print(len(ws))
wk = weakref.WeakKeyDictionary(); o = R("wk"); wk[o] = R("val"); del o; print(len(wk))
print("--- cycles")
x = R("c1"); y = R("c2"); x.y = y; y.x = x; wx = weakref.ref(x); del x, y
print(wx() is not None)
print(gc.collect() > 0, wx())
print("--- thread")
def th(): r = R("in thread"); print("thread runs")
tt = threading.Thread(target=th); tt.start(); tt.join(); print("joined")
print("--- lru")
@functools.lru_cache(maxsize=2)
def mk(n): return R(f"lru{n}")
mk(1); mk(2); mk(3); print("evicted"); mk.cache_clear(); print("cache cleared")
print("--- dict replace in loop")
cur = None
for i in range(3):
    cur = R(f"loop{i}")
print("loop over")
print("--- set")
s = {R("set1")}; s.pop(); print("set popped")
print("--- args")
def va(*args, **kw): print(len(args), len(kw))
va(R("va1"), k=R("va2")); print("va done")
print("--- method chain")
class B:
    def __init__(self, n): self.n = n
    def add(self): return B(self.n + 1)
    def __del__(self): print("B", self.n)
print(B(0).add().add().n)
print("--- del attr")
h = R("holder"); h.part = R("part"); del h.part; print("part gone"); h = None
print("--- global in func")
G = R("G1")
def setg():
    global G
    G = R("G2"); print("replaced global")
setg()
print("exit")
