"""Writes and reads a file of notes under /tmp."""
import os

path = '/tmp/loopscope_corpus_notes.txt'
with open(path, 'w', encoding='utf-8') as notes:
    notes.write('first line\n')
    print('second', 'line', file=notes)
    notes.writelines(['third\n', 'fourth – ünïcode\n'])
with open(path, encoding='utf-8') as notes:
    for number, line in enumerate(notes, 1):
        print(number, line.rstrip())
with open(path, 'a') as notes:
    print(notes.write('appended'), notes.closed, notes.mode, notes.name)
print(notes.closed)
with open(path, 'rb') as raw:
    print(raw.read(5), raw.tell(), raw.seek(0, 2))
    raw.seek(6)
    print(raw.readline(), raw.read()[-8:])
with open(path) as notes:
    print(notes.readline(), notes.readlines()[-1], repr(notes.read()))
os.remove(path)
print(os.path.exists(path))
for action in (lambda: open(path), lambda: open(path, 'q'), lambda: notes.read(), lambda: open('/tmp', 'r'), lambda: open(path, 'rb', encoding='x')):
    try:
        action()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
