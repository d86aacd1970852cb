import copy

original = {"a": [1, 2], "b": (3, [4])}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["a"].append(9)
original["b"][1].append(8)
print(shallow, deep, shallow["a"] is original["a"], deep["b"][1] is original["b"][1])
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again[1] is again)


class Point:
    def __init__(self, x, data):
        self.x = x
        self.data = data

    def __repr__(self):
        return f"Point({self.x}, {self.data})"


p = Point(1, [1])
q, r = copy.copy(p), copy.deepcopy(p)
p.data.append(2)
print(p, q, r)


class Custom:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(Custom()), copy.deepcopy([Custom()]))
t = (1, (2, 3))
print(copy.deepcopy(t) is t, copy.copy(t) is t)
copy.deepcopy(x for x in [1])
