"""At the end of a program garbage goes first, then its variables one by one; what fails by then shows no source lines."""


class Ender:
    """A callable in place of the method: reports show it without an address."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<Ender {self.name}>'

    def __call__(self):
        print('end of', self.name)
        if self.name.startswith('bad'):
            raise ValueError(self.name)


def noisy(name):
    return type('Noisy', (), {'__del__': Ender(name)})()


async def never():
    pass


first = noisy('a variable')
cycle = noisy('bad cycle')
cycle.itself = cycle
del cycle
container = [noisy('item 1'), noisy('item 2')]
second = noisy('bad variable')
second.container = container
del container
coroutine = never()
last = noisy('the last variable')
print('last line')
