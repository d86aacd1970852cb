"""Chapter: a brief tour of the standard library, part two."""
import array
import bisect
import collections
import datetime as dt
import decimal
import heapq
import logging
import math
import os
import pprint
import random
import re
import reprlib
import statistics
import string
import struct
import sys
import textwrap
import threading
import weakref

print('--- strings and numbers')
print(re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'), re.sub(r'(\b[a-z]+) \1', r'\1', 'cat in the the hat'))
print('tea for too'.replace('too', 'two'), math.cos(math.pi / 4), math.log(1024, 2))
random.seed(7)
print(random.choice(['apple', 'pear', 'banana']), random.sample(range(100), 5), random.random(), random.randrange(6))
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(statistics.mean(data), statistics.median(data), statistics.variance(data))

print('--- dates')
now = dt.date(2003, 12, 2)
print(now, now.strftime('%m-%d-%y. %d %b %Y is a %A on the %d day of %B.'))
birthday = dt.date(1964, 7, 31)
print((now - birthday).days, now.isocalendar(), now.replace(day=31).weekday())

print('--- output formats')
print(reprlib.repr(set('supercalifragilisticexpialidocious')), reprlib.repr(list(range(100))))
t = [[[['black', 'cyan'], 'white', ['green', 'red']], [['magenta', 'yellow'], 'blue']]]
pprint.pprint(t, width=30)
doc = """The wrap() method is just like fill() except that it returns
a list of strings instead of one big string with newlines to separate
the wrapped lines."""
print(textwrap.fill(doc, width=40))

print('--- templates')
t = string.Template('${village}folk send $$10 to $cause.')
print(t.substitute(village='Nottingham', cause='the ditch fund'))
t = string.Template('Return the $item to $owner.')
d = dict(item='unladen swallow')
try:
    t.substitute(d)
except KeyError as e:
    print('KeyError', e)
print(t.safe_substitute(d))


class BatchRename(string.Template):
    delimiter = '%'


t = BatchRename('Ashley_%n%f')
for i, filename in enumerate(['img_1074.jpg', 'img_1076.jpg']):
    base, ext = os.path.splitext(filename)
    print(f'{filename} --> {t.substitute(d=1, n=i, f=ext)}')

print('--- records of bytes')
packed = struct.pack('<IIIHH', 0xdeadbeef, 12, 34, 5, 6) + b'namesextra'
start = 0
fields = struct.unpack('<IIIHH', packed[start:start + 16])
crc32, comp_size, uncomp_size, filenamesize, extra_size = fields
start += 16
print(packed[start:start + filenamesize], hex(crc32), comp_size, uncomp_size, struct.calcsize('<IIIHH'))

print('--- threads')


class Counter(threading.Thread):
    def __init__(self, text):
        threading.Thread.__init__(self)
        self.text = text

    def run(self):
        self.count = collections.Counter(self.text).most_common(2)
        print('Finished background count:', self.count)


background = Counter('mississippi')
background.start()
background.join()
print('Main program waited until background was done.', background.is_alive())

print('--- logging')
logging.basicConfig(stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('Debugging information')
logging.info('Informational message')
logging.warning('Warning:config file %s not found', 'server.conf')
logging.error('Error occurred')
logging.critical('Critical error -- shutting down')

print('--- weak references')


class A:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return str(self.value)


a = A(10)
d = weakref.WeakValueDictionary()
d['primary'] = a
print(d['primary'])
del a
try:
    d['primary']
except KeyError as e:
    print('gone', e)

print('--- lists of other kinds')
a = array.array('H', [4000, 10, 700, 22222])
print(sum(a), a[1:3], a.itemsize)
d = collections.deque(['task1', 'task2', 'task3'])
d.append('task4')
print('Handling', d.popleft(), d)
scores = [(100, 'perl'), (200, 'tcl'), (400, 'lua'), (500, 'python')]
bisect.insort(scores, (300, 'ruby'))
print(scores)
data = [1, 3, 5, 7, 9, 2, 4, 6, 8, 0]
heapq.heapify(data)
heapq.heappush(data, -5)
print([heapq.heappop(data) for i in range(3)])

print('--- decimal')
D = decimal.Decimal
print(round(D('0.70') * D('1.05'), 2), round(.70 * 1.05, 2), D('1.00') % D('.10'), 1.00 % 0.10)
print(sum([D('0.1')] * 10) == D('1.0'), sum([0.1] * 10) == 1.0)
decimal.getcontext().prec = 36
print(D(1) / D(7))
print(a.typecode, a.append('x'))
