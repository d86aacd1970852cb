import warnings
def f(s):
    try:
        print(compile(s, '<source>', 'exec').co_filename)
    except SyntaxError as e:
        print(e)
f(r"x = '\d'")
f(r"y = '\d'")
f("x = 1 is 1")
f("'a' 'b'()")
f("x = '\\\\d'\nif x")
warnings.simplefilter('error')
f("x = '\\d'\n")
f("x = 1 is 1")
f("assert (1, 2)")
warnings.simplefilter('default')
exec(compile("import warnings\nwarnings.warn('x')", "<source>", "exec"))
import inspect
import linecache
linecache.cache['<made>'] = (1, None, ['a\n', 'b\n'], '<made>')
print(repr(linecache.getline('<made>', 2)), linecache.getlines('<nothing>'))
exec('def f():\n    pass\nclass A: pass')
for o in (f, A, f.__code__):
    try:
        inspect.getsource(o)
    except OSError as e:
        print(e)
