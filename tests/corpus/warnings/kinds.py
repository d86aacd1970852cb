import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


print(old())
warnings.warn("careful")
warnings.warn("slow", RuntimeWarning)
for _ in range(3):
    warnings.warn("once a line")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    old()
    print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
warnings.simplefilter("error")
warnings.warn("now an error")
