"""CPython looks through the tokens of the rest of a source with a mistake, and warns of numbers that run into words; a constant of bytes is known to be no function."""

try:
    compile('x = a. .b\nprint(1if x else 2, 3in y)\n"\\."\n', '<text>', 'exec')
except SyntaxError as error:
    print(error)
try:
    exec("(not b'ab')(1)")
except TypeError as error:
    print(error)
try:
    import statistics
    statistics.mean(['a'])
except TypeError as error:
    print(error, repr(error.__context__))
