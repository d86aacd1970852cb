import difflib

a = "one\ntwo\nthree\nfour\nfive\n".splitlines(keepends=True)
b = "ore\ntree\nemu\nfour\nfivee\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", "2024-01-01", "2024-02-01")))
print("".join(difflib.context_diff(a, b, "a.txt", "b.txt", n=1)))
delta = list(difflib.ndiff(a, b))
print(list(difflib.restore(delta, 1)) == a, list(difflib.restore(delta, 2)) == b)
print(list(difflib.Differ().compare(["x\n"] * 3, ["y\n"])))
print(list(difflib.unified_diff(a, a)), list(difflib.unified_diff([], ["new"], lineterm="")))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"\xff\n"], b"x", b"y")))
for bad in (lambda: list(difflib.restore(delta, 3)), lambda: list(difflib.unified_diff([1], ["b"])), lambda: list(difflib.unified_diff([b"a"], [b"b"]))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
