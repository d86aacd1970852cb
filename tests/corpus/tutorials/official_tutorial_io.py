"""Chapter: input and output. Formatted text, files and json."""
import json
import math

print('--- formatted literals')
year, event = 2016, 'Referendum'
print(f'Results of the {year} {event}')
yes_votes, total_votes = 42_572_654, 85_705_149
percentage = yes_votes / total_votes
print('{:-9} YES votes  {:2.2%}'.format(yes_votes, percentage))
print(f'{yes_votes:,} {total_votes:_} {percentage!r:.6} {math.pi:.3f} {math.pi:10.2e}|')
s = 'Hello, world.'
print(str(s), repr(s), str(1 / 7))
x, y = 10 * 3.25, 200 * 200
print('The value of x is ' + repr(x) + ', and y is ' + repr(y) + '...')
hello = 'hello, world\n'
print(repr(hello), repr((x, y, ('spam', 'eggs'))))
table = {'Sjoerd': 4127, 'Jack': 4098, 'Dcab': 7678}
for name, phone in table.items():
    print(f'{name:10} ==> {phone:10d}|{name:^10}|{phone:<10}|{name:*>10}')
animals = 'eels'
print(f'My hovercraft is full of {animals}.', f'My hovercraft is full of {animals!r}.', f'{animals = }, {len(animals) = :03d}')
bugs, count, area = 'roaches', 13, 'living room'
print(f'Debugging {bugs=} {count=} {area=}')
width, precision, value = 10, 4, 12.34567
print(f'result: {value:{width}.{precision}}|', f'{value:{"<"}{width}}|', f'{"nested " + f"{width + 1}"}')
print(f'{3:b} {255:#x} {255:#o} {255:08b} {-3:+d} {3: d} {1e10:g} {123456789:e} {0.1 + 0.2} {"é":>4}|')

print('--- str.format')
print('We are the {} who say "{}!"'.format('knights', 'Ni'))
print('{0} and {1}, {1} and {0}'.format('spam', 'eggs'))
print('This {food} is {adjective}.'.format(food='spam', adjective='absolutely horrible'))
print('The story of {0}, {1}, and {other}.'.format('Bill', 'Manfred', other='Georg'))
print('Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}; Dcab: {0[Dcab]:d}'.format(table))
print('Jack: {Jack:d}; Sjoerd: {Sjoerd:d}; Dcab: {Dcab:d}'.format(**table))
table = {k: str(v) for k, v in vars(math).items() if k in ('e', 'pi', 'tau')}
print(' '.join([f'{k}: ' + '{' + k + '};' for k in sorted(table)]).format(**table))
for x in range(1, 11, 3):
    print('{0:2d} {1:3d} {2:4d}'.format(x, x * x, x * x * x))

print('--- by hand')
for x in range(1, 11, 3):
    print(repr(x).rjust(2), repr(x * x).rjust(3), end=' ')
    print(repr(x * x * x).rjust(4))
print('12'.zfill(5), '-3.14'.zfill(7), '3.14159265359'.zfill(5), '+7'.zfill(4), 'x'.center(9, '-'), '|' + 'ab'.ljust(5) + '|')
print('The value of pi is approximately %5.3f.' % math.pi, '%-10s|%5d|%x|%%|%c|%r' % ('left', 42, 255, 'A', 'q'))
print('%(name)s has %(n)03d' % {'name': 'Ann', 'n': 7})

print('--- files')
with open('/tmp/loopscope_workfile', 'w', encoding='utf-8') as f:
    print(f.write('This is the first line of the file.\n'), f.write('Second line: é\n'), f.closed)
print(f.closed)
with open('/tmp/loopscope_workfile', encoding='utf-8') as f:
    print(repr(f.read()), repr(f.read()))
with open('/tmp/loopscope_workfile', encoding='utf-8') as f:
    print(repr(f.readline()), f.tell() > 0, f.readlines(), repr(f.readline()))
for line in open('/tmp/loopscope_workfile', encoding='utf-8'):
    print(line, end='')
with open('/tmp/loopscope_workfile', 'a+', encoding='utf-8') as f:
    value = ('the answer', 42)
    f.write(str(value))
    f.seek(0)
    print(list(f))
with open('/tmp/loopscope_workfile', 'rb+') as f:
    print(f.write(b'0123456789abcdef'), f.seek(5), f.read(1), f.seek(-3, 2), f.read(1))
for mode, what in (('r', 'write'), ('w', 'read'), ('rb', 'write')):
    with open('/tmp/loopscope_workfile', mode) as f:
        try:
            f.write('x') if what == 'write' else f.read()
        except (OSError, TypeError) as e:
            print(type(e).__name__, e)
try:
    f.read()
except ValueError as e:
    print(e)

print('--- json')
x = [1, 'simple', 'list', None, True, {'nested': [1.5, -0.0, 1e100]}]
print(json.dumps(x), json.loads(json.dumps(x)) == x)
with open('/tmp/loopscope_workfile', 'w') as f:
    json.dump({'name': 'Zoë', 'tags': ['a', 'b'], 3: 'three'}, f, indent=2, sort_keys=False)
with open('/tmp/loopscope_workfile') as f:
    print(f.read())
    f.seek(0)
    print(json.load(f))
with open('/tmp/loopscope_workfile') as f:
    f.write('readonly')
