import os
import signal

print(os.name, os.sep, os.linesep == "\n", os.path.join("a", "b", "/c"), os.path.splitext("x.tar.gz"), os.path.commonpath(["/a/b", "/a/c"]))
os.environ["COLOUR"] = "red"
print(os.getenv("COLOUR"), os.environ.get("NONE", "none"), os.path.expandvars("$COLOUR ${COLOUR} $NOPE"), "COLOUR" in os.environ)
del os.environ["COLOUR"]
caught = []
signal.signal(signal.SIGUSR1, lambda number, frame: caught.append(signal.Signals(number).name))
os.kill(os.getpid(), signal.SIGUSR1)
print(caught, os.getpid() == os.getpid(), os.WEXITSTATUS(256), os.WIFSIGNALED(9), os.waitstatus_to_exitcode(512), os.EX_USAGE)
print(os.strerror(2), os.fspath("x"), os.path.basename("/a/b.txt"), os.path.dirname("/a/b.txt"), os.path.normpath("a/../b/./c"))
with os.popen("echo from a child") as pipe:
    print(pipe.read().strip())
print(os.system("exit 3") >> 8, os.cpu_count() > 0, os.umask(0o22) >= 0)
for bad in (lambda: os.environ["NOPE"], lambda: os.kill(999999, 0), lambda: os.listdir("/nope"), lambda: os.environ.__setitem__("a", 1), lambda: os.remove("/nope"), lambda: os.fspath(3), lambda: os.mkdir("/tmp")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
os.chdir("/no/such/folder")
