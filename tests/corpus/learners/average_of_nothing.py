def average(numbers):
    total = 0
    for number in numbers:
        total += number
    return total / len(numbers)


def report(scores):
    for name, values in scores.items():
        print(name, average(values))


report({'Ann': [1, 2, 3], 'Bob': [4.5], 'Cid': []})
