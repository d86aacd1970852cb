def repeat(times):
    def decorate(function):
        def wrapper(*args, **options):
            return [function(*args, **options) for _ in range(times)]
        return wrapper
    return decorate


@repeat(2)
def hello(name):
    return 'hello ' + name


print(hello('Ann'))


@repeat
def goodbye(name):
    return 'bye ' + name


print(goodbye('Ann').__name__)
print(goodbye('Ann')('Bob'))
