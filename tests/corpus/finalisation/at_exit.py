"""What is still there at the end of the program goes then."""


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


def generator():
    try:
        yield
    finally:
        print('generator closed')


b = Noisy('b')
a = Noisy('a')
g = generator()
next(g)
c = Noisy('c')
print('end')
