import threading, time
def work(n, delay):
    print("start", n, threading.current_thread().name)
    time.sleep(delay)
    print("end", n)
ts=[threading.Thread(target=work, args=(i, 0.3-0.1*i)) for i in range(3)]
for t in ts:
    t.start()
    time.sleep(0.02)  # so that nobody prints into another's line
print("all started", threading.active_count(), [t.name for t in threading.enumerate()])
for t in ts: t.join()
print("joined", threading.active_count(), ts[0].is_alive(), ts[0].daemon)
lock=threading.Lock()
total=0
def add():
    global total
    for i in range(1000):
        with lock:
            total+=1
ts=[threading.Thread(target=add) for i in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(total)
e=threading.Event()
def waiter():
    print("waiting"); print(e.wait(5)); print(e.wait(0))
t=threading.Thread(target=waiter, name="W"); t.start(); time.sleep(0.1); e.set(); t.join()
c=threading.Condition(); items=[]
def consumer():
    for _ in range(3):
        with c:
            c.wait_for(lambda: items)
            print("got", items.pop(0))
t=threading.Thread(target=consumer); t.start()
for i in range(3):
    with c:
        items.append(i); c.notify()
    time.sleep(0.01)
t.join()
b=threading.Barrier(3, action=lambda: print("all here"))
def bw(i):
    time.sleep(i*0.01)
    r=b.wait(); time.sleep(i*0.02); print("passed", i)
ts=[threading.Thread(target=bw,args=(i,)) for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]
s=threading.Semaphore(2)
inside=[]
def sw(i):
    with s:
        inside.append(i); time.sleep(0.05)
ts=[threading.Thread(target=sw,args=(i,)) for i in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(sorted(inside[:2]), sorted(inside[2:]))
l=threading.local(); l.x=1
def lw():
    print(hasattr(l,"x")); l.x=5; print(l.x)
t=threading.Thread(target=lw); t.start(); t.join(); print(l.x, l.__dict__)
tm=threading.Timer(0.05, print, ["timer"]); tm.start(); tm.join()
tm=threading.Timer(0.05, print, ["timer"]); tm.start(); tm.cancel(); tm.join()
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
r=threading.RLock()
with r:
    with r: print("reentrant")
try: r.release()
except RuntimeError as x: print(x)
try: lock.release()
except RuntimeError as x: print(x)
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.01), lock.locked())
def late(): time.sleep(0.05); print("end of program waits")
threading.Thread(target=late).start()
print("main ends")
