"""Messages name the types of files, and of struct, with their modules."""

import io
import struct

for value in (io.BytesIO(), io.StringIO(), open(__file__), open(__file__, 'rb'), struct.Struct('i')):
    for action in (lambda: value.missing, lambda: value + 1, lambda: value[0], lambda: value(), lambda: len(value), lambda: value < value, lambda: -value):
        try:
            print(action())
        except (AttributeError, TypeError) as error:
            print(error)
try:
    struct.Struct('i').more = 1
except AttributeError as error:
    print(error)
open(__file__).readlin()
