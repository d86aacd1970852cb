import weakref


class User:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


notes = weakref.WeakKeyDictionary()
ann, bob = User("ann"), User("bob")
notes[ann] = "likes tea"
notes[bob] = "likes coffee"
print(len(notes), notes[ann], bob in notes, list(notes.items()))
del bob
print(len(notes), list(notes))
try:
    notes["a text"] = 1
except TypeError as error:
    print(error)
print(notes.get(User("new"), "unknown"), "x" in notes)
print(notes.pop(ann), len(notes))
