class Circle:
    pi = 3.14159

    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return pi * radius ** 2


print(Circle(2).radius)
print(Circle(2).area())
