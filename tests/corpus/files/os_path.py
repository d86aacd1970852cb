import os.path

for path in ('/a/b/c.txt', 'a/b/', '', '/', 'a//b/../c/./d', '.bashrc', 'x.tar.gz', '//two'):
    print(repr(path), os.path.split(path), os.path.splitext(path), os.path.basename(path), os.path.dirname(path), os.path.normpath(path), os.path.isabs(path))
print(os.path.join('a', 'b', '/c', 'd'), os.path.join('a', ''), os.path.commonprefix(['abc', 'abd']), os.path.commonpath(['/a/b', '/a/c']))
print(os.path.relpath('/a/b/c', '/a/d'), os.sep, os.pathsep, os.linesep == '\n', os.path.exists('/no/such'))
