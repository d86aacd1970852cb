import sys

print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.releaselevel)
print(sys.float_info)
print(sys.int_info, sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.byteorder, sys.hash_info.modulus, sys.hash_info.inf)
print(sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof((1, 2)), sys.getsizeof("abc"), sys.getsizeof("é"[:0] + "€x"), sys.getsizeof(12345), sys.getsizeof(2 ** 100))
print(sys.getsizeof({}), sys.getsizeof({1: 2}), sys.getsizeof(set()), sys.getsizeof(b"xyz"), sys.getsizeof(range(9)), sys.getsizeof(3.5), sys.getsizeof(None), sys.getsizeof(1j))


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Sized:
    def __sizeof__(self):
        return 100


print(sys.getsizeof(Plain()), sys.getsizeof(Slotted()), sys.getsizeof(Sized()), sys.getsizeof(object()), sys.getsizeof(lambda: 0))
print(sys.implementation.name, sys.flags.optimize, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.platform, sys.getswitchinterval())
first = []
second = first
print(sys.getrefcount(first) - sys.getrefcount([]))
print(sys.intern("ab") is sys.intern("a" + "b"), sys.getrecursionlimit(), sys.gettrace(), sys.is_finalizing())
try:
    print(str(10 ** 5000))
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), sys.get_int_max_str_digits())
sys.set_int_max_str_digits(10)
