import struct

packed = struct.pack("<IhB5s?d", 1, -2, 3, b"hello", True, 1.5)
print(packed, len(packed), struct.calcsize("<IhB5s?d"), struct.unpack("<IhB5s?d", packed))
print(struct.pack(">I", 1), struct.pack("!H", 258), struct.pack("3B", 1, 2, 3), struct.calcsize("BI"), struct.calcsize("=BI"), struct.pack("4x"), struct.pack("2s", b"abc"), struct.pack("5p", b"ab"))
print(list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.unpack_from("<H", b"xx\x05\x00", 2), struct.pack("<f", 0.1), struct.unpack("<e", struct.pack("<e", 1.5)))
s = struct.Struct("<2i")
buffer = bytearray(10)
s.pack_into(buffer, 2, 7, 8)
print(buffer, s.size, s.format, s.unpack_from(buffer, 2))
for bad in (lambda: struct.pack("B", 300), lambda: struct.pack("B", -1), lambda: struct.pack("i"), lambda: struct.unpack("i", b"abc"), lambda: struct.pack("z", 1), lambda: struct.pack("i", "x"), lambda: struct.pack("s", "x"), lambda: struct.pack("h", 1.5), lambda: struct.unpack_from("i", b"abcd", 2)):
    try:
        print(bad())
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
struct.pack("<Q", 2 ** 64)
