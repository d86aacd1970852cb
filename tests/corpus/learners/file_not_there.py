def count_lines(path):
    with open(path) as file:
        return sum(1 for _ in file)


print(count_lines(__file__) > 3)
print(count_lines('missing.txt'))
