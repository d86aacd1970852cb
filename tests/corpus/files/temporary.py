import os
import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory(prefix="demo-") as folder:
    print(os.path.basename(folder).startswith("demo-"), os.path.isdir(folder))
    root = Path(folder)
    (root / "sub" / "deep").mkdir(parents=True)
    (root / "a.txt").write_text("alpha\n")
    (root / "sub" / "b.txt").write_text("beta\n")
    (root / "sub" / "deep" / "c.md").write_bytes(b"gamma")
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*")))
    print(sorted(p.name for p in root.glob("**/*.txt")), [p.name for p in root.iterdir() if p.is_dir()])
    shutil.copy(root / "a.txt", root / "copy.txt")
    shutil.copytree(root / "sub", root / "sub2")
    shutil.move(root / "copy.txt", root / "sub2")
    print(sorted(os.listdir(root / "sub2")), (root / "sub2" / "copy.txt").read_text())
    shutil.rmtree(root / "sub")
    print(sorted(os.listdir(root)), (root / "sub").exists())
    for base, folders, files in sorted(os.walk(root)):
        print(os.path.relpath(base, root), sorted(folders), sorted(files))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".log") as file:
    file.write("temporary")
    file.seek(0)
    name = file.name
    print(file.read(), name.endswith(".log"), os.path.exists(name))
print(os.path.exists(name))
with tempfile.TemporaryFile() as file:
    file.write(b"bytes")
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile(mode="w+") as file:
    file.write("spooled")
    file.seek(0)
    print(file.read())
print(tempfile.gettempdir(), tempfile.gettempprefix())
shutil.rmtree("/no/such/place", ignore_errors=True)
shutil.copy("/no/such/file", "/tmp/x")
