class Counter:
    def __init__(self):
        self.value = 0

    def increment():
        self.value += 1


c = Counter()
print(c.value)
c.increment()
