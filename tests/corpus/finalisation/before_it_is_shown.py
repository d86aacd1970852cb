import asyncio
class R:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)

def use(n):
    r = R(n)
    print("using", n)
    return n * 2

print(use(1))
print("result", use(2) + use(3))
x = [use(i) for i in range(3)]
print(x)

def pass_through(r):
    print("got", r.name)

pass_through(R("temp"))
print(len([R("in list")]))
print(R("a").name, R("b").name)

async def work(n):
    r = R(n)
    await asyncio.sleep(0.1)
    return n

async def main():
    print(await work("w1"))
    print(await asyncio.gather(work("w2"), work("w3")))
    t = asyncio.create_task(work("w4"))
    print(await t)
    del t
    print("end of main")
asyncio.run(main())

def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")
print(next(gen()))
for v in gen():
    print(v)
    break
print("after loop")
with open("/tmp/x.txt", "w") as f:
    f.write("x")
class C:
    def __enter__(self): self.r = R("ctx"); return self
    def __exit__(self, *a): print("exit")
with C() as c:
    pass
c = None
print("done")
def boom():
    r = R("boom")
    raise ValueError("x")
try:
    boom()
except ValueError as e:
    print("caught", e)
print("after except")
a = R("a1"); a = R("a2"); print("reassigned")
d = {"k": R("dict")}
d["k"] = 1; print("replaced")
l = [R("l1"), R("l2"), R("l3")]
l.pop(); print("popped")
l.clear(); print("cleared")
s = R("self"); s.me = s
del s
import gc
print("collect", gc.collect())
if use(5) == 10: print("yes")
class Base:
    def method(self):
        return R("ret").name
print(Base().method().upper())
lambda_ = lambda: R("lam").name
print(lambda_())
print("bye")
