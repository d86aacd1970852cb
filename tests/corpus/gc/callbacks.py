import gc

gc.collect()


def tell(phase, info):
    print(phase, info["generation"], sorted(info))


gc.callbacks.append(tell)
gc.collect()
gc.collect(0)
gc.callbacks.remove(tell)
gc.collect()


class Ring:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("ring", self.n)


for i in range(3):
    r = Ring(i)
    r.me = r
del r
print("made")
gc.collect()
print("collected")
holder = Ring(9)
print(any(holder is r for r in gc.get_objects()), any(found is globals() for found in gc.get_referrers(holder)))
