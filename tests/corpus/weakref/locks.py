import threading
import weakref

for make in threading.Lock, threading.RLock:
    lock = make()
    known = weakref.ref(lock, lambda ref: print('gone'))
    print(known() is lock)
    del lock
    print(known())
locks = weakref.WeakValueDictionary()
locks['a'] = lock = threading.Lock()
print(len(locks))
lock = None
print(len(locks))
