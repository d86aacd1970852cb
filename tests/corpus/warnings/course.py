import warnings


def old():
    warnings.warn("old() goes away", DeprecationWarning, stacklevel=2)
    return 1


old()
for _ in range(2):
    old()
warnings.warn("plain")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one", UserWarning)
    warnings.warn("two", RuntimeWarning)
    print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("unseen")
with warnings.catch_warnings():
    warnings.filterwarnings("error", message=".*fatal.*")
    warnings.warn("not so bad")
    try:
        warnings.warn("a fatal one")
    except UserWarning as error:
        print("raised", error)


class Mine(UserWarning):
    pass


warnings.warn(Mine("own kind"))
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown:", category.__name__, message)
warnings.warn("by the program")
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "code"))


@warnings.deprecated("use new() instead")
def replaced():
    pass


replaced()
warnings.simplefilter("error")
old()
