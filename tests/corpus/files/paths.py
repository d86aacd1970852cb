from pathlib import PurePath, PurePosixPath, PureWindowsPath

for text in ('/usr/lib/python3.13/os.py', 'a/b/c.tar.gz', '.', '..', '/', 'notes.txt', '.hidden', 'a//b/./c/', '//net/x'):
    path = PurePosixPath(text)
    print(repr(path), path.parts, path.parent, path.name, path.stem, path.suffix, path.suffixes, path.root, path.is_absolute())
    print([str(parent) for parent in path.parents], path / 'x', path.joinpath('y', '/z'))
path = PurePosixPath('docs/guide.md')
print(path.with_suffix('.html'), path.with_name('x.py'), path.with_stem('intro'), path.relative_to('docs'), path.match('*.md'), path < PurePosixPath('e'))
print(PureWindowsPath('C:\\Users\\ann\\file.txt').parts, PureWindowsPath('c:/x') == PureWindowsPath('C:\\X'), repr(PureWindowsPath('a', 'b')))
for action in (lambda: path.relative_to('other'), lambda: path.with_suffix('md'), lambda: path.with_name(''), lambda: PurePath(5), lambda: PurePath('/').with_name('x')):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
