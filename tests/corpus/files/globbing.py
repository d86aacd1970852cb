import glob
import os
import tempfile

folder = tempfile.mkdtemp()
for name in ("a.py", "b.py", "c.txt", ".hidden.py", "sub/d.py", "sub/deeper/e.py", "data1.csv", "data2.csv"):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    open(path, "w").close()


def show(pattern, **options):
    found = glob.glob(os.path.join(folder, pattern), **options)
    print(pattern, sorted(os.path.relpath(path, folder) for path in found))


show("*.py")
show("data?.csv")
show("data[1].csv")
show("*")
show(".*")
show("**/*.py", recursive=True)
show("sub/*")
show("nothing*")
show("*/", recursive=True)
print(sorted(glob.glob("*.py", root_dir=folder)), glob.escape("a[1]*?"))
print(sorted(glob.iglob("**", root_dir=folder, recursive=True))[:4])
