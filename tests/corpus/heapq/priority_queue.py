import heapq

tasks = []
for priority, name in [(3, "sleep"), (1, "eat"), (2, "code"), (1, "drink")]:
    heapq.heappush(tasks, (priority, name))
print(tasks)
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()
numbers = [9, 4, 7, 1, 8, 2]
heapq.heapify(numbers)
print(numbers, heapq.heappushpop(numbers, 5), heapq.heapreplace(numbers, 10), numbers)
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, ["pear", "fig", "apple"], key=len), heapq.nlargest(1, []), heapq.nsmallest(9, [2, 1]))
print(list(heapq.merge([1, 5, 9], [2, 6], [0, 10])), list(heapq.merge("ace", "bd", reverse=False)), list(heapq.merge([9, 3], [7, 1], reverse=True)))
print(heapq.heappop(tasks))
