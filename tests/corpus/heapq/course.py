import bisect
import heapq

heap = [5, 1, 8, 3]
heapq.heapify(heap)
heapq.heappush(heap, 2)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 9), heap)
print(heapq.nlargest(2, [3, 1, 4]), heapq.nsmallest(2, "banana", key=ord), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", reverse=True)))
tasks = []
for priority, name in [(2, "write"), (1, "plan"), (3, "ship"), (1, "ask")]:
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks) for _ in range(len(tasks))])
grades = [60, 70, 80, 90]
print([("F", "D", "C", "B", "A")[bisect.bisect(grades, score)] for score in (33, 60, 89, 90, 99)])
data = [1, 2, 2, 4]
bisect.insort(data, 3)
print(data, bisect.bisect_left(data, 2), bisect.bisect_right(data, 2), bisect.bisect([(1, "a"), (3, "b")], 2, key=lambda p: p[0]))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((1,), 2), lambda: bisect.bisect([1], 1, -1), lambda: heapq.heappush([(1, {})], (1, {}))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
heapq.heapify([1, "a"])
