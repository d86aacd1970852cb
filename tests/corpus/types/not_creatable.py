"""Types whose instances only the interpreter makes, cells, and subscripts without an argument."""
import asyncio
import types

for make in (types.GeneratorType, types.FrameType, type(iter([])), type(iter({})), type(len), type(None), type(...), type(NotImplemented), types.CellType):
    try:
        print(repr(make()).split(' at ')[0])
    except TypeError as error:
        print(error)
print(types.CellType(3).cell_contents)
for wrong in (lambda: types.CellType(1, 2), lambda: types.CellType(contents=1), lambda: types.CellType().cell_contents,
              lambda: object.__new__(types.GeneratorType), lambda: asyncio.Future.__class_getitem__()):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
