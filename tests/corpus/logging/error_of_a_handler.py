import logging
import sys

logging.basicConfig(format="%(levelname)s %(message)s %(missing)s")
logging.raiseExceptions = True


class Bad(logging.Handler):
    def emit(self, record):
        try:
            1 / 0
        except ZeroDivisionError:
            self.handleError(record)


log = logging.getLogger("x")
log.propagate = False
log.addHandler(Bad())


def use():
    log.warning("first %s", 1)


use()
log.handlers[:] = [logging.StreamHandler()]
log.error("%d", "x")
log.error("two %s", 1, 2)
