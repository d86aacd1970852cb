# What CPython compiles more than once (the body of a finally, the test of a while) it warns of as often.
x = y = a = b = c = []
def f():
    while (1)(): pass
    while x:
        if (2)(): break
    try: pass
    finally: (3)()
def g():
    try: return 1
    finally: (4)()
def h():
    for i in x:
        try:
            if a: return 1
            if b: break
            if c: continue
        finally: (5)()
def k():
    with a:
        (6)()
    try:
        raise
    except A:
        (7)()
    try:
        try:
            return
        finally:
            (8)()
    finally:
        (9)()
    [ (10)() for x in y if (11)() ]
    assert (12)()
    lambda: (13)()
    try: pass
    except* A: (14)()
    finally: lambda: (15)()
    match x:
        case (16): (17)()
    for x in (18)(): pass
    try: pass
    finally:
        try: pass
        finally: (19)()
