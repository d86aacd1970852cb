def decorated(x):
    return x


@decorated
def function[T](
    a: T,
    b: undefined,
) -> T:
    return a
