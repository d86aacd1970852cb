from collections import defaultdict

people = [("Ann", "London"), ("Bob", "Paris"), ("Cid", "London")]
by_city = defaultdict(list)
for name, city in people:
    by_city[city].append(name)
print(by_city)
print(dict(by_city), by_city.get("Rome"), "Rome" in by_city)
print(by_city["Rome"], "Rome" in by_city, len(by_city))
tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"]["c"] = 1
print(dict(root["a"]["b"]))
counts = defaultdict(int)
for letter in "banana":
    counts[letter] += 1
print(sorted(counts.items()), counts.default_factory)
print(counts | {"z": 9})
print({"z": 9} | counts)
