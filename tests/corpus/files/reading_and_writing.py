import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "notes.txt")
with open(path, "w") as file:
    print(file.write("line one\nline two\n"), file.mode, file.closed)
    print("line three", file=file)
with open(path) as file:
    for number, line in enumerate(file, 1):
        print(number, line.rstrip())
with open(path, "a+") as file:
    file.write("line four\n")
    file.seek(0)
    print(len(file.readlines()))
with open(path, "r+") as file:
    file.write("LINE")
    file.seek(0)
    print(file.readline().strip(), file.tell())
with open(path, "rb") as file:
    print(file.read(4), file.seek(-5, 2), file.read())
with open(path, "x" if False else "r", encoding="ascii") as file:
    print(file.encoding, file.read(4), file.name == path)
try:
    open(path, "x")
except FileExistsError as error:
    print(error.errno, error.strerror)
for bad in (lambda: open(folder), lambda: open(os.path.join(folder, "none")), lambda: open(path, "q"), lambda: open(path, "rw"), lambda: open(path, "rb", encoding="utf-8"), lambda: open(path).write("x"), lambda: open(path, "w").read(), lambda: open(5.5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error).replace(folder, "…"))
os.rename(path, path + ".bak")
print(os.listdir(folder), os.path.getsize(path + ".bak"))
os.remove(path + ".bak")
os.rmdir(folder)
open("/no/such/folder/file.txt")
