from operator import attrgetter


class Thing:
    pass


print(sorted([Thing(), Thing()], key=attrgetter("size")))
