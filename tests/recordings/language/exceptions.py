def order(mode):
    out = []
    try:
        try:
            out.append("body")
            if mode == 1: raise ValueError("v")
            if mode == 2: return out
            if mode == 3: raise KeyError("k")
            if mode == 4: 1 / 0
        except ValueError as e:
            out.append("except " + str(e))
            raise RuntimeError("second") from e
        except KeyError:
            out.append("key")
        else:
            out.append("else")
        finally:
            out.append("finally")
    except Exception as e:
        out.append(type(e).__name__)
        out.append(type(e.__context__).__name__)
        out.append(type(e.__cause__).__name__)
        import sys
        out.append(sys.exception() is e)
    import sys
    out.append(sys.exception())
    return out
for m in range(5): print(order(m))
def ret_finally():
    x = 1
    try: return x
    finally: x = 2
def ret_override():
    try: return 1
    finally: return 2
def swallow():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return "swallowed", i
def brk():
    for i in range(5):
        try:
            if i == 2: break
        finally: print("fin", i)
    return i
def nested():
    try:
        try: raise ValueError(1)
        finally:
            try: raise KeyError(2)
            except KeyError: print("inner")
    except ValueError as e: print("outer", e, e.__context__)
print(ret_finally(), ret_override(), swallow(), brk()); nested()
class CM:
    def __init__(self, n, suppress=False): self.n, self.s = n, suppress
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return self.s
def withs():
    with CM(1) as a, CM(2, True) as (b): 
        print(a, b)
        raise ValueError
    for i in range(3):
        with CM(i):
            if i == 0: continue
            if i == 1: break
    with CM(9): return "returned"
print(withs())
try:
    with CM(5): raise KeyError("boom")
except KeyError as e: print("got", e)
try:
    with 5: pass
except TypeError as e: print(e)
def name_gone():
    try: raise ValueError
    except ValueError as e: pass
    try: e
    except UnboundLocalError as x: print(x)
name_gone()
try: raise ValueError
except ValueError as err: pass
try: err
except NameError as x: print(x)
def reraise():
    try:
        try: raise ValueError("first")
        except ValueError:
            try: raise KeyError("second")
            except KeyError: pass
            raise
    except ValueError as e: return repr(e), e.__context__
print(reraise())
def handled():
    import sys
    def inner(): return type(sys.exception())
    try: raise ValueError
    except ValueError:
        a = inner()
        try: raise KeyError
        except KeyError: b = inner()
        c = inner()
    return a, b, c, inner()
print(handled())
def gen_exc():
    import sys
    try:
        raise ValueError
    except ValueError:
        yield sys.exception()
        yield sys.exception()
import sys
g = gen_exc()
print(type(next(g)), sys.exception(), type(next(g)), sys.exception())
try:
    raise
except RuntimeError as e: print(e)
try:
    raise 5
except TypeError as e: print(e)
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
def multi(e):
    try: raise e
    except (ValueError, KeyError) as x: return "a"
    except OSError: return "b"
    except: return "c"
print(multi(ValueError()), multi(KeyError()), multi(OSError()), multi(Exception()))
def loop_try():
    i = 0
    while True:
        i += 1
        try:
            if i < 3: continue
            if i == 5: break
            raise ValueError
        except ValueError:
            print("v", i)
            continue
        finally:
            print("f", i)
    else: print("never")
    return i
print(loop_try())
def del_in_handler():
    try: raise ValueError
    except ValueError as e:
        del e
    return "ok"
print(del_in_handler())
def old_value_kept():
    x = 1
    try: x = int("nope")
    except ValueError: pass
    y = 1
    try: y = (0 or int("nope"))
    except ValueError: pass
    z = [1]
    try: z = [*z, int("no")]
    except ValueError: pass
    return x, y, z
print(old_value_kept())
