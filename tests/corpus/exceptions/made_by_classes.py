# Classes that make no exceptions, and exceptions that are made twice.
class MakesNone(BaseException):
    @classmethod
    def __new__(*args, **kwargs):
        return None


for statement in ['raise MakesNone', 'raise IndexError from MakesNone', 'raise IndexError("one") from KeyError', 'raise IndexError from None']:
    try:
        exec(statement)
    except BaseException as error:
        print(statement, '->', type(error).__name__, error, repr(error.__cause__))

error = ImportError('first', name='name', path='path')
print(error.args, error.msg, error.name, error.path)
error.__init__()
print(error.args, error.msg, error.name, error.path)
error.__init__('second', 'third')
print(error.args, error.msg, error.name, error.path)

for text in ['100', b'100', bytearray(b'100'), memoryview(b'100'), 5]:
    try:
        print(int(text, 2))
    except TypeError as error:
        print(error)
