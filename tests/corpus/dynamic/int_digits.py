# The limit on digits of ints as text, and how it is set.
import sys
print(sys.get_int_max_str_digits())
n = 10 ** 5000
for make in (lambda: str(n), lambda: repr(n), lambda: f'{n}', lambda: '%d' % n, lambda: int('1' * 5000), lambda: print(n), lambda: format(n, 'd'), lambda: str([n])):
    try:
        make()
    except ValueError as error:
        print(error)
print(len(hex(n)), int('f' * 5000, 16) > n, len(f'{n:x}'), int('1' * 4300) > 0, len(str(10 ** 4299)))
sys.set_int_max_str_digits(6000)
print(len(str(n)), int('1' * 5000) % 7)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 9000)), sys.get_int_max_str_digits())
for bad in (1, 639, -1):
    try:
        sys.set_int_max_str_digits(bad)
    except ValueError as error:
        print(error)
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as error:
    print(error)
