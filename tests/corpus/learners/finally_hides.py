def risky():
    try:
        return 1 / 0
    finally:
        return 'hidden'


def shows():
    for i in range(3):
        try:
            if i == 1:
                raise KeyError(i)
        finally:
            print('finally', i)
            continue


print(risky())
shows()


def loses():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')


loses()
