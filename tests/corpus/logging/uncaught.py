import logging

logging.basicConfig(format="%(levelname)s|%(message)s", level="INFO")
log = logging.getLogger(__name__)


def divide(a, b):
    log.info("dividing %s by %s", a, b)
    return a / b


print(divide(4, 2))
print(divide(1, 0))
