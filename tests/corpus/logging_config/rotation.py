import logging
import logging.handlers
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "app.log")
handler = logging.handlers.RotatingFileHandler(path, maxBytes=60, backupCount=2)
log = logging.getLogger("rotating")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False
for number in range(12):
    log.info("message number %d", number)
handler.close()
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name)) as file:
        print(name, file.read().splitlines())
timed = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "t.log"), when="midnight", backupCount=1)
print(timed.interval, timed.suffix, timed.when)
timed.close()
for when in ("W9", "X"):
    try:
        logging.handlers.TimedRotatingFileHandler(path, when=when)
    except ValueError as error:
        print(error)
memory = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(__import__("sys").stdout))
buffered = logging.getLogger("buffered")
buffered.propagate = False
buffered.addHandler(memory)
buffered.warning("one")
buffered.warning("two")
print("nothing yet")
buffered.error("flushes")
memory.close()
