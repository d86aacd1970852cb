from collections import deque

queue = deque([1])
print(queue.popleft())
print(queue.popleft())
