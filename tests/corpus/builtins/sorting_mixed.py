data = [3, "a", None]
print(sorted(data, key=str))
sorted(data)
