L = list(range(50))
def cmp1(x):
    L.append(3)
    return x
try: L.sort(key=cmp1)
except ValueError as e: print(e)
L = list(range(50))
def cmp2(x):
    L.append(3); L.pop()
    return x
try: L.sort(key=cmp2); print('ok')
except ValueError as e: print(e)
class C:
    def __lt__(s, o):
        if L2 and True: L2.pop()
        else: L2.append(3)
        L2[:] = []
        return False
L2 = [C() for _ in range(5)]
try: L2.sort(); print('ok2')
except ValueError as e: print(e)
