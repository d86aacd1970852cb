import sys
sys.stderr=sys.stdout
def c(s):
    try: compile(s, '<source>', 'exec'); print("ok")
    except SyntaxError as e: print(e)
print(); c("x = '\\d' y\n")
print(); c("x = y '\\d'\n")
print(); c("print '\\d'\n")
print(); c("print('\\d' y)\n")
print(); c("f(a b '\\d')\n")
print(); c("f(a '\\d' for)\n")
print(); c("x = '\\d'\n)\n")
print(); c("x = '\\d'\nif\n")
print(); c("if\nx = '\\d'\n")
print(); c("{1: '\\d' 2}\n")
print(); c("x = 1 + '\\d' z '\\w'\n")
print(); c("1if 2else 3 3\n")
