"""Which of several mistakes in a format is named, and which byte order in a decoding error."""
for v, s in [('a', '+,'), ('a', ','), ('a', ' _'), ('a','+'), ('a','#')]:
    try: print(format(v, s))
    except ValueError as e: print(e)
for n in 'utf-16', 'utf-32', 'utf-16-be', 'utf-8-sig':
    for b in b'abc', b'\xff\xfea', b'\xfe\xffa', b'\x00\x00\xfe\xff\x01':
        try: print(b.decode(n))
        except UnicodeDecodeError as e: print(e)
