def outer():
    def inner():
        return value + 1
    print('before')
    print(inner())
    value = 1


outer()
