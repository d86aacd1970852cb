from functools import cmp_to_key, total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


a, b = Version("1.9"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a <= a, a != b, max(a, b), sorted([b, a]))


def by_length_then_reverse(x, y):
    return len(x) - len(y) or (x < y) - (x > y)


print(sorted(["bb", "a", "cc", "d", "aaa"], key=cmp_to_key(by_length_then_reverse)))


@total_ordering
class Nothing:
    pass
