import ast

for text in ["1", "-2.5", "'text'", "b'bytes'", "[1, (2, 3), {4}]", "{'a': None, 'b': True}", "1 + 2j", "()", "set()", " 7", "...", "'a' 'b'", "-1 - 3j"]:
    print(text, "->", repr(ast.literal_eval(text)))
for text in ["x", "print(1)", "1 + 1", "[i for i in range(3)]", "f'{1}'", "a.b", "{**{}}", "-'x'", "", "1 +", "__import__('os')"]:
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as error:
        print(text, "->", type(error).__name__, str(error).split(" on line")[0].split(":")[0])
ast.literal_eval("[1, open('x')]") if False else ast.literal_eval("(1")
