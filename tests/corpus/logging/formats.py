import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s %(funcName)s:%(lineno)d %(message)s"))
log = logging.getLogger("shop")
log.addHandler(handler)
log.setLevel(logging.INFO)


def buy(what):
    log.info("buying %s", what)
    try:
        {}[what]
    except KeyError:
        log.exception("no %s", what)


buy("bread")
braces = logging.StreamHandler(sys.stdout)
braces.setFormatter(logging.Formatter("[{levelname}] {message}", style="{"))
log.addHandler(braces)
log.warning("twice")


class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 10


braces.addFilter(OnlyShort())
log.warning("a very long message")


class Memory(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.seen = []

    def emit(self, record):
        self.seen.append((record.levelname, record.getMessage()))


memory = Memory()
log.addHandler(memory)
log.info("info")
log.error("error")
print(memory.seen, log.handlers[0])
