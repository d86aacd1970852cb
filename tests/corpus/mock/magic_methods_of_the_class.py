"""Magic methods of a MagicMock: by way of its class, deleted, and after a reset."""

import unittest.mock

m = unittest.mock.MagicMock()
type(m).__str__.return_value = 'foo'
print(str(m))
del m.__getitem__
try: m[1]
except TypeError as e: print(e)
m.reset_mock(return_value=True)
print(type(str(m)), len(m), m + 1 is not None)
