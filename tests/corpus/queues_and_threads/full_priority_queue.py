# A put that has waited for room puts its item once, and threads take turns at the heap.
import queue
import threading
import time

q = queue.PriorityQueue(2)
q.put(2)
q.put(1)


def take():
    time.sleep(0.1)
    print("took", q.get())


thread = threading.Thread(target=take)
thread.start()
q.put(3)
thread.join()
print(q.qsize(), [q.get(), q.get()])


class Item:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        for _ in range(2000):
            pass
        return self.number < other.number


many = queue.PriorityQueue()
threads = [threading.Thread(target=lambda first=first: [many.put(Item(number)) for number in range(first, 40, 4)]) for first in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([many.get().number for _ in range(many.qsize())] == list(range(40)))
