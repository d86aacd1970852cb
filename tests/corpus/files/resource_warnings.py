"""Files that nobody closed, with the filters that show it."""
import copy
import warnings

path = '/tmp/loopscope_resource_warnings.txt'
with open(path, 'w') as f:
    f.write('a\nb\n')

open(path)
warnings.simplefilter('always')


def first_line():
    f = open(path)
    return f.readline()


print(first_line())
print(open(path).read())
b = open(path, 'rb')
del b
r = open(path, 'rb', buffering=0)
r = open(path, 'r+b')
r.close()
r = None
for line in open(path, encoding='latin-1'):
    print(line.strip())


class Log:
    def __init__(self):
        self.file = open(path, 'a')

    def write(self, text):
        self.file.write(text)


log = Log()
log.write('c\n')
log = None
with open(path) as f:
    print(f.read())
with open(path) as f:
    try:
        copy.deepcopy(f)
    except TypeError as e:
        print(e)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    g = open(path)
    g = None
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    g = open(path, 'w')
    g = None
print([(w.category.__name__, str(w.message)) for w in caught])
last = open(path)
print('end')
