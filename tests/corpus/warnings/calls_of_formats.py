"""A % that is compiled as an f-string is no function either."""
a = b = 1
def f():
    ('%s|%s' % (a, b))(1)
    ('%s|%d' % (a, b))(1)
    ('%s|%%' % (a,))(1)
    ('%-5s|%.2r' % (a, b))[a]
    ('%-5s|%.2r' % (a, b))['x']
    ('%s' % (a, b))(1)
    ('%s' % (*a, b))(1)
    ('%s' % a)(1)
    ('%(x)s' % (a,))(1)
