class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)


print(sum([1, 2, 3]), sum([[1], [2]], []))
print(sum([Money(1), Money(2)]))
