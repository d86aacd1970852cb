ages = {'Ann': 30, 'Bob': 25}


def oldest(people, *names):
    return max(names, key=lambda name: people[name])


print(oldest(ages, 'Ann', 'Bob'))
print(ages.get('Cid', 'unknown'))
print(oldest(ages, 'Ann', 'Cid'))
