"""What is written to a file is there for others once it is flushed, closed or let go."""
import os

folder = '/tmp/loopscope_unflushed'
os.makedirs(folder, exist_ok=True)
path = os.path.join(folder, 'notes.txt')


def size():
    return os.path.getsize(path)


f = open(path, 'w')
print(f.write('first line\n'), size(), open(path).read() == '')
f.flush()
print(size(), open(path).read())
f.write('second line\n')
print(f.tell(), size())
f.seek(0, 2)
print(size())
f.write('x' * 5000)
print(size())
f.write('y' * 20_000)
print(size() > 5000)
f.close()
print(size())

with open(path, 'w') as f:
    f.write('in the block')
    print('inside', size())
print('after', size())

f = open(path, 'a')
f.write(' and more')
print(size())
f = None
print('let go', size(), open(path).read())

open(path, 'w').write('nobody holds it')
print(size())


def forgetful():
    log = open(path, 'w')
    log.write('local')
    return size()


print(forgetful(), size())

b = open(path, 'wb')
print(b.write(b'12345'), size(), b.tell())
b.flush()
print(size())
b.write(b'6789')
print(b.raw.tell(), size())
b.close()

r = open(path, 'r+b')
print(r.read(3), r.write(b'XYZ'), size(), r.tell())
print(open(path, 'rb').read())
print(r.read(), open(path, 'rb').read())
r.truncate(4)
print(size())
r.close()

u = open(path, 'wb', buffering=0)
u.write(b'at once')
print(size())
u.close()

line = open(path, 'w', buffering=1)
line.write('half')
print(size())
line.write(' a line\n')
print(size())
line.write('next')
line.close()
print(size())

p = open(path, 'w')
print('printed', file=p)
print(size())
print('and flushed', file=p, flush=True)
print(size())
p.close()

small = open(path, 'wb', buffering=10)
small.write(b'12345678')
print(size())
small.write(b'9012')
print(size())
small.write(b'a' * 25)
print(size())
small.close()
print(size())

try:
    with open(path, 'w') as f:
        f.write('half done')
        raise ValueError('in between')
except ValueError as e:
    print(e, size())
f = open(path, 'w')
f.write('kept')
f.close()
try:
    f.write('more')
except ValueError as e:
    print(e)
print(open(path).read(), f.closed, f)
