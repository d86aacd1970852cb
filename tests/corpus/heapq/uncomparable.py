import heapq

heap = []
heapq.heappush(heap, (1, {"a": 1}))
heapq.heappush(heap, (2, {"b": 1}))
heapq.heappush(heap, (1, {"c": 1}))
