def greet(name, *, greeting='Hello', punctuation='!'):
    return f'{greeting}, {name}{punctuation}'


print(greet('Ada', greeting='Hi'))
print(greet('Ada', greting='Hi'))
