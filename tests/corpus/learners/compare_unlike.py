people = [('Ann', 30), ('Bob', None), ('Bob', 25)]
print(sorted(people[:2]))
print(sorted(people))
