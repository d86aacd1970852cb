def add(item, basket=[]):
    basket.append(item)
    return basket


print(add(1), add(2), add(3, []))
print(add.__defaults__)
adders = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders])
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
print(adders[0]())
