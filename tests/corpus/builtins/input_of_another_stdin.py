# input() asks what sys.stdin and sys.stdout have become.
import io
import sys

sys.stdin = io.StringIO("first\nsecond\n\nlast")
print([input(), input("prompt> "), input(), input()])
try:
    input()
except EOFError as error:
    print(repr(error))
before, sys.stdout = sys.stdout, io.StringIO()
sys.stdin = io.StringIO("x\n")
answer = input("hidden? ")
shown, sys.stdout = sys.stdout.getvalue(), before
print(repr(shown), answer)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
try:
    print >> sys.stderr, "hello"
except TypeError as error:
    print(error)
