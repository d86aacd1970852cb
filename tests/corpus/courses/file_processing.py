"""Reading and writing text files, paths, and what goes wrong with them."""
import contextlib
import io
import os
import pathlib
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'poem.txt')
    with open(path, 'w', encoding='utf-8') as file:
        print(file.write('Roses are red\n'), file.writelines(['Violets are blue\n', '\n', 'Süß\n']))
        print('End', end='', file=file)
        print(file.closed, file.mode, file.encoding, file.writable(), file.readable())
    print(file.closed)
    with open(path) as file:
        print(repr(file.readline()), file.tell())
        print(file.readlines())
        print(repr(file.read()), file.seek(0), repr(file.read(5)))
        for number, line in enumerate(file, 2):
            print(number, line.rstrip('\n'))
    with open(path, 'rb') as file:
        data = file.read()
        print(len(data), data[-9:], file.seek(-3, os.SEEK_END), file.read())
    with open(path, 'a') as file:
        file.write('\nmore')
    with open(path, 'r+') as file:
        file.write('VIOLET')
        file.seek(0)
        print(file.readline().strip())
    print(os.path.getsize(path), os.path.exists(path), os.path.basename(path), os.path.splitext(path)[1])
    print(os.listdir(folder))
    os.rename(path, os.path.join(folder, 'verse.txt'))
    os.makedirs(os.path.join(folder, 'a', 'b'))
    print(sorted(os.listdir(folder)), os.path.isdir(os.path.join(folder, 'a')))
    for action in (lambda: open(path), lambda: open(folder), lambda: open(os.path.join(folder, 'verse.txt'), 'x'), lambda: open(path, 'z'),
                   lambda: open(os.path.join(folder, 'verse.txt')).write('x'), lambda: open(os.path.join(folder, 'verse.txt'), 'wb').write('x'), lambda: file.read(), lambda: os.remove(path),
                   lambda: os.rmdir(os.path.join(folder, 'a'))):
        try:
            action()
        except Exception as error:
            print(type(error).__name__, str(error).replace(folder, '…'))
    try:
        open('no/such/file.txt')
    except OSError as error:
        print(error.errno, error.strerror, error.filename, isinstance(error, FileNotFoundError))

buffer = io.StringIO('one\ntwo\r\nthree')
print([line for line in buffer], buffer.getvalue().splitlines())
with contextlib.redirect_stdout(io.StringIO()) as captured:
    print('hidden')
print(repr(captured.getvalue()))
raw = io.BytesIO(b'\x00\x01\x02\x03')
print(raw.read(2), raw.tell(), raw.getbuffer()[2], raw.seek(0, 2), raw.write(b'!'), raw.getvalue())
path = pathlib.PurePosixPath('/home/ann/notes.tar.gz')
print(path.name, path.stem, path.suffix, path.suffixes, path.parent, path.parts, path.with_suffix('.zip'), path / '..' / 'b', path.relative_to('/home'))
print(path.match('*.gz'), path.is_absolute(), list(path.parents)[:2], path.with_name('x'), pathlib.PurePath('a') < pathlib.PurePath('b'))
with open('settings.ini') as file:
    print(file.read())
