def fail():
    return 1 / 0


try:
    fail()
except* ZeroDivisionError as group:
    print(repr(group))
    raise
