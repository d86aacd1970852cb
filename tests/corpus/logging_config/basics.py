import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s %(name)s:%(lineno)d %(message)s")
log = logging.getLogger("shop.cart")
log.debug("not shown")
log.info("added %s (%d)", "tea", 2)
log.warning("low %(stock)s", {"stock": 3})
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
child = log.getChild("item")
child.setLevel(logging.ERROR)
child.warning("hidden")
child.error("shown")
print(log.getEffectiveLevel(), log.parent.name, child.parent is log, logging.getLevelName(30), log.isEnabledFor(10), log.handlers, logging.getLogger() is logging.root)


class Secret(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("password", "********")
        return "drop" not in record.msg


log.addFilter(Secret())
log.info("my password is x")
log.info("drop this")
adapter = logging.LoggerAdapter(log, {"user": "ann"})
adapter.info("by adapter")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{asctime:.4} {message} {extra_field}", style="{"))
special = logging.getLogger("special")
special.propagate = False
special.addHandler(handler)
special.error("with extra", extra={"extra_field": 7})
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
print(log, handler, logging.getLevelNamesMapping()["WARN"])
logging.getLogger().setLevel("LOUD")
