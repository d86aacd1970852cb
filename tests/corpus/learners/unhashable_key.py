seen = set()
for row in (1, 2), (3, 4), [5, 6]:
    seen.add(row)
    print(len(seen))
