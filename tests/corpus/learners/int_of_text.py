def total(line):
    return sum(int(part) for part in line.split(','))


print(total('1,2,3'))
print(total(' 4 , 5'))
print(total('6,,seven'))
