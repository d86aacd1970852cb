import enum


class Color(enum.Enum):
    RED = 1


for bases, namespace in ((Color,), {}), ((enum.Enum,), {'A': 1}):
    try:
        print(type('Sub', bases, namespace))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(enum.Enum('Made', {'A': 1, 'B': 2}).B)
