import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "%(levelname)s|%(name)s|%(message)s"}, "braces": {"format": "{levelname:>8} {message}", "style": "{"}},
    "filters": {"only_app": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
        "loud": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "braces", "level": "ERROR", "filters": ["only_app"]},
    },
    "loggers": {"app": {"level": "DEBUG", "handlers": ["loud"]}, "app.quiet": {"level": "ERROR", "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["console"]},
})
log = logging.getLogger("app")
log.debug("not shown")
log.info("an info of %s", "app")
log.error("an error")
logging.getLogger("other").info("too low")
logging.getLogger("other").warning("a warning")
logging.getLogger("app.quiet").critical("goes nowhere but lastResort is not asked")
for bad in ({}, {"version": 2}, {"version": 1, "root": {"handlers": ["missing"]}},
            {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}}, {"version": 1, "loggers": {"x": {"level": "LOUD"}}}):
    try:
        logging.config.dictConfig(bad)
    except Exception as error:
        print(type(error).__name__, error, "<-", error.__cause__)
