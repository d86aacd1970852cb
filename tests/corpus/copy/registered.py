import copy
import copyreg


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees
        self.readings = []


def reduce_temperature(t):
    print("reducing")
    return Temperature, (t.degrees,)


copyreg.pickle(Temperature, reduce_temperature)
t = Temperature(20)
t.readings.append(1)
other = copy.copy(t)
print(other.degrees, other.readings, copy.dispatch_table is copyreg.dispatch_table)


class Tree:
    def __init__(self, *children):
        self.children = list(children)
        self.parent = None
        for child in children:
            child.parent = self


tree = Tree(Tree(), Tree())
twin = copy.deepcopy(tree)
print(twin.children[0].parent is twin, twin.children[0] is not tree.children[0])
shallow = copy.copy(tree)
print(shallow.children is tree.children)


class Special:
    def __copy__(self):
        return "a copy"

    def __deepcopy__(self, memo):
        return f"deep, {len(memo)}"


print(copy.copy(Special()), copy.deepcopy(Special()), copy.deepcopy([Special()]))
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again)
for bad in (lambda: copyreg.pickle(int, 5), lambda: copy.replace(5, x=1), lambda: copy.deepcopy(iter(i for i in ())), lambda: copy.copy(open)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
