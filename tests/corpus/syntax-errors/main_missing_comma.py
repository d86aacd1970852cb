people = [
    ('Ann', 31),
    ('Bob' 28),
]
print(people)
