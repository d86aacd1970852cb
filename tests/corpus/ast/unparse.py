import ast

sources = [
    "x=1;y=(x+2)*3-x**-y", "a=b=c,d", "(a,)=b", "x:int=3", "print( 'a' , sep = '' , *b , **c )", "lambda a,b=1,*c,d,**e:a", "f'{x!r:>10} {{y}} {z=}'",
    "[x for x in y if x if z for q in w]", "{**a,'b':1}", "{1,2}", "not(a and b)or c", "-(-x)", "(-1)**2", "a if b else c if d else e", "(a if b else c)if d else e",
    "x[1:2,::3]", "x[()]", "a<b<=c!=d", "(yield)", "await x" if False else "x", "(a:=1)", "del a,b", "assert x,'m'", "raise E from e", "from .a import b as c, d",
    "import a.b as c", "global a,b", "if a:\n b\nelif c:\n d\nelse:\n e", "for i in a,b:\n pass\nelse:\n break", "while 1:\n continue",
    "try:\n a\nexcept(A,B)as e:\n b\nelse:\n c\nfinally:\n d", "try:\n a\nexcept*E:\n b", "with a as b,c:\n pass", "@d\ndef f(a:int,/,b=1,*,c)->None:\n 'doc'\n return",
    "@d(1)\nclass C(A,m=1):\n x=1\n def g(self):pass", "async def f():\n async with a:\n  async for b in c:\n   await d", "match x:\n case [1,*r]if r:\n  a\n case {'k':v,**q}|C(1,a=2):\n  b\n case None|'s'as y:\n  c\n case _:\n  d",
    "def f[T:int,*U,**P](a):\n return 1", "type X[T]=list[T]", "x=b'a'+r'\\d'+'it''s'", "1e400", "1j*2", "a@b//c%d", "a|b^c&d<<e", "x.y.z(1).w", "3 .real", "(1).real", "print((yield))" if False else "p", "*a,b=c", "return_ = ...", "'''multi\nline'''",
]
for source in sources:
    text = ast.unparse(ast.parse(source))
    print(text)
    if ast.dump(ast.parse(text)) != ast.dump(ast.parse(source)):
        print("  changed")
