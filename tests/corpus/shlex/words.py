import shlex

for text in ["ls -l 'my file'", 'echo "a \\"quoted\\" word" b\\ c', "a # comment", "", "  spaced   out  ", "x='1 2'y", '"a$b" \'c"d\'', "tab\tand\nline", "a\\\\b"]:
    print(text, "->", shlex.split(text))
print(shlex.split("a # comment", comments=True), shlex.split("it's 'x'", posix=False) if False else shlex.split('"a b" c', posix=False))
for word in ["plain", "two words", "", "it's", "$HOME", "a/b-c_d.e", "é"]:
    print(shlex.quote(word), end=" ")
print()
print(shlex.join(["echo", "hello world", "don't"]), shlex.split(shlex.join(["a b", "c'd"])))
for bad in ("'open", '"open', "end\\"):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(error)
shlex.quote(5)
