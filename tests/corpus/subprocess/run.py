import subprocess
import sys

print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
print(subprocess.run(["cat"], input="abc", capture_output=True, text=True).stdout)
print(subprocess.check_output(["seq", "3"]))
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.cmd)
try:
    subprocess.run(["sleep", "5"], timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(error.cmd)
try:
    subprocess.run(["nosuch"])
except FileNotFoundError as error:
    print(error)
print(subprocess.call("exit 3", shell=True), subprocess.getoutput("echo a; echo b"), subprocess.getstatusoutput("false"))
with subprocess.Popen([sys.executable, "-c", "print('child'); print(1/0)"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
    out, err = process.communicate()
    print(out, err.splitlines()[-1], process.returncode)
process = subprocess.Popen(["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
process.stdin.write("b\na\n")
process.stdin.close()
print(process.stdout.readlines(), process.wait(), process.poll())
process = subprocess.Popen(["sleep", "9"])
print(process.poll())
process.terminate()
print(process.wait(), process)
print(subprocess.run(["sh", "-c", "kill -9 $$"]).returncode)
one = subprocess.Popen(["seq", "20"], stdout=subprocess.PIPE)
two = subprocess.Popen(["wc", "-l"], stdin=one.stdout, stdout=subprocess.PIPE)
print(two.communicate()[0])
for call in (lambda: subprocess.run(["echo"], input="x", stdin=subprocess.PIPE), lambda: subprocess.run(["echo"], capture_output=True, stdout=subprocess.PIPE), lambda: subprocess.check_output(["echo"], stdout=1)):
    try:
        call()
    except ValueError as error:
        print(error)
