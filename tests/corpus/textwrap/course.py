import textwrap

text = "The quick brown fox jumped over the lazy dog, and then — having nothing else to do — it well-advisedly slept for a-very-long-time."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20, max_lines=3, placeholder=" …"), textwrap.shorten(text, 40), textwrap.shorten(text, 20, placeholder="..."))
print(textwrap.dedent("""
    indented
      more
    back
    """))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb\n", "> ", lambda line: True))
print(textwrap.fill("* " + text, 35, subsequent_indent="  "), textwrap.wrap("averyveryverylongword short", 8), textwrap.wrap("averyverylongword x", 8, break_long_words=False), textwrap.wrap("", 5))
wrapper = textwrap.TextWrapper(width=24, initial_indent="1) ", subsequent_indent="   ", drop_whitespace=False, expand_tabs=False)
print(wrapper.wrap("tab\there and   three   blanks and so on"))
textwrap.wrap("x", 0)
