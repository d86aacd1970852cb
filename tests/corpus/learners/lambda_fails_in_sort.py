rows = [{'name': 'b', 'size': 2}, {'name': 'a'}, {'name': 'c', 'size': 1}]
print([row['name'] for row in sorted(rows, key=lambda row: row['name'])])
print(sorted(rows, key=lambda row: (row['size'],
                                    row['name'])))
