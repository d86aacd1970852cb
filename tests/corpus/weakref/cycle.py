import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def __del__(self):
        print("bye", self.name)


def strong():
    root, leaf = Node("strong root"), Node("strong leaf")
    root.children.append(leaf)
    leaf.parent = root


def weak():
    root, leaf = Node("weak root"), Node("weak leaf")
    root.children.append(leaf)
    leaf.parent = weakref.ref(root)


gc.collect()
strong()
print("nothing yet: they hold each other")
print(gc.collect() > 0)
weak()
print("gone at once")
me = Node("self")
me.parent = me
watch = weakref.ref(me)
del me
print(watch() is None)
gc.collect()
print(watch() is None)
