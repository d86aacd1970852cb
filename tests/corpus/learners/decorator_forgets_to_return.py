def timed(function):
    def wrapper(*args):
        print('calling', function.__name__)
        return function(*args)


@timed
def double(x):
    return 2 * x


print(double(4))
