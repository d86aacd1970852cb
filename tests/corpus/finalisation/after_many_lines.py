import asyncio, dataclasses, typing, logging, json, collections, enum, contextlib

class R:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)

r = R("one")
total = 0
for i in range(5000):
    total += i * i
    total %= 1000
print(total)
del r
print("after")
for i in range(3):
    q = R(i)
    print("made", i)
q = None
print("end")
