# sizes: 30 600
# Searching, splitting and replacing with regular expressions.
import re
import sys

LOG = "\n".join(
    f"2024-05-{i % 28 + 1:02} 12:{i % 60:02}:07 [{'WARN' if i % 7 == 0 else 'INFO'}] user{i}@example.org took {i * 3} ms"
    for i in range(300)
)
LINE = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d) \[(\w+)\] (\S+) took (\d+) ms")
ADDRESS = re.compile(r"[\w.]+@[\w.]+\.\w+")
SPACE = re.compile(r"\s+")

for _ in range(int(sys.argv[1])):
    total = 0
    for match in LINE.finditer(LOG):
        if match.group(5) == "WARN":
            total += int(match.group(7))
    found = ADDRESS.findall(LOG)
    words = SPACE.split(LOG)
    hidden = re.sub(r"user(\d+)", r"guest\1", LOG)
    assert total > 0 and len(found) == 300 and len(words) > 1000 and "guest299" in hidden
