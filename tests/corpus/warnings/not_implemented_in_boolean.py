"""NotImplemented has no truth value, in time: a DeprecationWarning, once a place."""
import sys


class Box:
    def __contains__(self, item):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


for _ in range(3):
    print(1 in Box())
print(bool(NotImplemented), not NotImplemented, sys.stderr.flush())
print(any([NotImplemented]), NotImplemented and 3)
if NotImplemented:
    print('true')
print(sorted([NotImplemented], key=lambda item: 0), list(filter(None, [NotImplemented])))
import warnings
warnings.simplefilter('error')
try:
    while NotImplemented:
        pass
except DeprecationWarning as error:
    print('error', error)
assert NotImplemented
