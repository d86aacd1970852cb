class Doubling(dict):
    def __missing__(self, key):
        value = self[key] = key * 2
        return value


d = Doubling(a="x")
print(d["a"], d["b"], d, d.get("c"))
