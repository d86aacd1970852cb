# One code object that looks up more than 65,536 names: two a line.
class Box:
    a = b = 1


box = Box()
count = 0
source = 'def run():\n    global count\n' + '    box.a\n' * 33_000 + '    count = count + box.b\n    print(box.a, box.b, Box.__name__, count, len(str(box.a)))\n    return box.missing\n'
exec(source)
try:
    run()
except AttributeError as error:
    print(error)
