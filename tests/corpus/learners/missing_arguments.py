class Point:
    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z


print(vars(Point(1, 2, 3)))
Point(1)
