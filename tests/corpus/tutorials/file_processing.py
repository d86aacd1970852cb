"""Files: text, csv, json, temporary folders, with statements, errors."""
import collections
import contextlib
import csv
import json
import os
import pathlib
import tempfile

folder = pathlib.Path(tempfile.mkdtemp(dir='/tmp'))
log = folder / 'server.log'
log.write_text('''2024-01-01 INFO start
2024-01-01 ERROR disk full
2024-01-02 INFO ok
2024-01-02 ERROR disk full
broken line
2024-01-03 WARN slow
''')
counts = collections.Counter()
with log.open() as lines:
    for number, line in enumerate(lines, 1):
        try:
            day, level, message = line.rstrip().split(' ', 2)
        except ValueError as error:
            print(f'line {number}: {error}')
            continue
        counts[level] += 1
print(counts.most_common(), log.stat().st_size, log.suffix, log.name, log.exists(), log.is_dir())
with open(folder / 'levels.csv', 'w', newline='') as out:
    writer = csv.DictWriter(out, fieldnames=['level', 'n'])
    writer.writeheader()
    writer.writerows({'level': k, 'n': v} for k, v in sorted(counts.items()))
print((folder / 'levels.csv').read_bytes())
with open(folder / 'levels.csv', newline='') as back:
    rows = list(csv.DictReader(back))
print(rows, sum(int(r['n']) for r in rows))
(folder / 'data.json').write_text(json.dumps({'rows': rows, 'ok': True, 'none': None}, indent=1))
print((folder / 'data.json').read_text().splitlines()[:3], json.loads((folder / 'data.json').read_text())['ok'])
with open(log, 'r+') as f:
    print(f.readline().strip(), f.tell(), f.read(5), f.seek(0), f.readlines()[-1])
    f.seek(0, os.SEEK_END)
    f.write('appended\n')
with open(log, 'a') as f:
    print('more', file=f)
print(log.read_text().count('\n'), f.closed, f.name == str(log), f.mode)
with open(log, 'rb') as f:
    f.seek(-5, 2)
    print(f.read(), f.readable(), f.writable())
print(sorted(p.name for p in folder.iterdir()), sorted(p.stem for p in folder.glob('*.[cj]s*')))
(folder / 'sub' / 'deep').mkdir(parents=True)
(folder / 'sub' / 'deep' / 'x.txt').touch()
print([[os.path.basename(root), dirs, sorted(files)] for root, dirs, files in os.walk(folder)][1:])
for wrong in (lambda: open(folder / 'nothing'), lambda: (folder / 'sub').mkdir(), lambda: open(folder), lambda: log.open('x'), lambda: open(log, 'q'), lambda: (folder / 'sub').rmdir(), lambda: f.read(), lambda: open(log).write('x'), lambda: open(log, 'rb').write('x')):
    try:
        wrong()
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error).replace(str(folder), 'FOLDER'), getattr(error, 'errno', None))
log.rename(folder / 'old.log')
with contextlib.suppress(FileNotFoundError):
    log.unlink()
    print('not reached')
with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
    pathlib.Path('a.txt').write_text('é', encoding='utf-16')
    print(os.listdir(), os.path.getsize('a.txt'), pathlib.Path('a.txt').read_text('utf-16'))
print(os.path.exists(place), os.path.splitext('a.tar.gz'), os.path.join('a', '/b', 'c'), os.path.relpath('/a/b', '/a/c'), os.path.commonpath(['/a/b', '/a/c']))
print(log.read_text().replace("x", "y")) if log.exists() else open("nothing.here")
