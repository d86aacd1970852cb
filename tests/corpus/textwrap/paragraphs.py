import textwrap

text = "The quick brown fox jumps over the lazy dog, which was not at all amused by this well-known stunt."
for width in (20, 33):
    print(textwrap.fill(text, width))
    print("-" * width)
print(textwrap.wrap(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder="..."))
print(textwrap.dedent("""\
    def f():
        return 1

    f()
    """))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb\n", "> ", lambda line: True))
textwrap.wrap("x", width=0)
