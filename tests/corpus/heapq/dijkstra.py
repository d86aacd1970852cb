import heapq

graph = {"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}


def shortest(start):
    best = {start: 0}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > best[node]:
            continue
        for neighbour, weight in graph[node].items():
            new = distance + weight
            if new < best.get(neighbour, float("inf")):
                best[neighbour] = new
                heapq.heappush(queue, (new, neighbour))
    return best


print(shortest("A"))
