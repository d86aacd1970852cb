import warnings


class Sub(float):
    pass


class F:
    def __float__(self):
        return Sub(1.5)


class I:
    def __int__(self):
        return True


class T:
    def __trunc__(self):
        return 42


class Bad:
    def __trunc__(self):
        return 'no'


print(float(F()), int(I()), int(T()))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    int(I())
    float(F())
print([str(w.message) for w in caught])
try:
    int(Bad())
except TypeError as error:
    print(error)
