def t(f):
    try: print(repr(f())[:100])
    except Exception as e: print(type(e).__name__, e)
for big in (2**63, 2**100, -2**63-1, True, 'x', 1.0):
    for fmt in ('%*d', '%.*d', '%*s', '%.*f', '%.*s'):
        if big in (2**31-1, 2**31,2**63-1) and fmt not in ('%.*s', '%.*d') or big == -2**31 and '.' not in fmt: continue
        if big in (2**31-1,) and fmt != '%.*s': continue
        t(lambda: fmt % (big, 5)); t(lambda: fmt.encode() % (big, b'5' if 's' in fmt else 5))
t(lambda: '%.2147483648d' % 1)
t(lambda: '%.*d' % (2**31, 5)); t(lambda: '%.*s' % (-2**31-1, 5)); t(lambda: '%.*s' % (-2**31, 5))
