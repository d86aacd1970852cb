import io
import sys

print(sys.stdout.write("counted\n"))
sys.stdout.buffer.write(b"bytes \xe2\x82\xac\n")
sys.stdout.flush()
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin), sys.stdin.readlines())
print(sys.stdout.encoding, sys.stdout.writable(), sys.stdin.readable(), sys.stdout.name, sys.stderr.fileno(), sys.stdout.isatty())
saved, sys.stdout = sys.stdout, io.StringIO()
print("captured")
sys.displayhook([1, 2])
sys.displayhook(None)
text, sys.stdout = sys.stdout.getvalue(), saved
print(repr(text))
import builtins
print(builtins._)
print("to stderr", file=sys.stderr)
try:
    input("prompt> ")
except EOFError as error:
    print("EOFError", error)
for action in (lambda: sys.stdout.read(), lambda: sys.stdin.write("x"), lambda: sys.stdout.write(5)):
    try:
        action()
    except (io.UnsupportedOperation, TypeError) as error:
        print(type(error).__name__, error)
