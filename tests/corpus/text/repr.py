for t in ['', 'a', "it's", 'say "hi"', '''both ' and "''', '\\', '\n\r\t', '\x00\x1f\x7f', '\x80\xa0\xad', 'é', 'ÿ', '\u0100', '\u200b', '\u2028', '中文', '😀', '\U0001f468\u200d\U0001f469', '\ue000', '\U000e0001', '\uffff', '\u0378', '\ud800', 'a\ud83d']:
    print(ascii(repr(t)), ascii(t), len(t), t.isprintable())
print(repr('é中😀'), ascii('é中😀'), ascii(['é', 'x']), repr(['a', "b'"]), f'{"é"!a} {"é"!r} {"é"!s}')
print('\x41\u0042\101', r'\n', 'a' 'b' "c", '''x
y''')
