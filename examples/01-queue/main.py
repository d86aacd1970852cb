import queue


def serve(barista, orders):
    if orders.empty():
        print(f'{barista}: no order left for me')
    else:
        while not orders.empty():
            cups = orders.get()
            poured = 0
            for cup in range(cups):
                print(f'{barista}: pouring a cup')
                poured += 1
            print(f'{barista}: order ready, cups: {poured}')


def open_shop():
    orders = queue.Queue()
    for cups in [1, 3, 2, 4]:
        orders.put(cups)
    shifts = [
        (serve, 'Ada', orders),
        (serve, 'Ben', orders),
        (serve, 'Cleo', orders),
    ]
    for work, barista, line in shifts:
        work(barista, line)


if __name__ == '__main__':
    open_shop()
