import struct

for layout, values in [('<i', (5,)), ('>hBq', (1, 2, -3)), ('!f', (1.5,)), ('d', (3.14,)), ('4s', (b'ab',)), ('5p', (b'abc',)), ('?c', (True, b'x')), ('<bb', (-128, 127)),
                       ('e', (0.1,)), ('ixq', (1, 2)), ('2h', (1, 2)), ('b', (200,)), ('B', (-1,)), ('i', ('a',)), ('i', (1, 2)), ('z', (1,)), ('f', ('x',)), ('3', ())]:
    try:
        packed = struct.pack(layout, *values)
        print(layout, packed, struct.unpack(layout, packed), struct.calcsize(layout))
    except struct.error as error:
        print(layout, error)
try:
    struct.unpack('i', b'abc')
except struct.error as error:
    print(error)
print(list(struct.iter_unpack('<H', b'abcd')), struct.unpack_from('<H', b'abcdef', 2), struct.Struct('<hh').size)
