name = 'Ada'
age = 36
print('Hello ' + name)
print(name + ' is ' + age + ' years old')
