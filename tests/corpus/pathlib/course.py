from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

p = PurePosixPath("/usr/lib") / "python3.13" / "../site.tar.gz"
print(p, repr(p), p.parts, p.parent, list(p.parents)[-1], p.name, p.stem, p.suffix, p.suffixes, p.root, p.is_absolute())
print(p.with_name("x.py"), p.with_suffix(".zip"), p.with_stem("y"), PurePosixPath("a/b/c").relative_to("a"), PurePosixPath("a/b").joinpath("c", "d"), PurePosixPath("a/b.py").match("*.py"))
w = PureWindowsPath("C:\\Users\\ann\\file.TXT")
print(w, w.drive, w.root, w.anchor, w.as_posix(), w == PureWindowsPath("c:/users/ANN/file.txt"), w.suffix)
print(PurePath("a") < PurePath("b"), PurePath("a//b/./c"), PurePosixPath("a/b").is_relative_to("a"), PurePosixPath("/a").as_uri(), hash(PurePosixPath("a")) == hash(PurePosixPath("a")), PurePosixPath("a", "/b"), PurePosixPath(""))
folder = Path("/tmp/course-demo")
folder.mkdir(exist_ok=True)
file = folder / "notes.txt"
print(file.write_text("one\ntwo\n"), file.read_text(), file.exists(), file.is_file(), folder.is_dir(), file.stat().st_size, [c.name for c in folder.iterdir()])
with file.open("a") as stream:
    stream.write("three\n")
print(file.read_bytes(), file.rename(folder / "renamed.txt").name, sorted(c.name for c in folder.glob("*.txt")))
(folder / "renamed.txt").unlink()
folder.rmdir()
for bad in (lambda: file.read_text(), lambda: PurePosixPath("a").relative_to("b"), lambda: PurePosixPath("").with_name("x"), lambda: PurePosixPath("a").with_suffix("x"), lambda: folder.rmdir(), lambda: Path("/tmp").mkdir(), lambda: PurePosixPath("a") / 5):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
PurePosixPath("rel").as_uri()
