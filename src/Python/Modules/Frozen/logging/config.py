"""logging.config (https://docs.python.org/3.13/library/logging.config.html): dictConfig."""

import logging
import logging.handlers

__all__ = ["dictConfig", "dictConfigClass", "DictConfigurator", "BaseConfigurator", "valid_ident"]


def valid_ident(s):
    if not (s.isidentifier() and s.isascii()):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


class BaseConfigurator:
    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted name."""
        name, *rest = s.split(".")
        try:
            found = __import__(name)
            used = name
            for part in rest:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    __import__(used)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            problem = ValueError(f"Cannot resolve {s!r}: {error}")
            raise problem from error

    def convert(self, value):
        """ext:// names something from outside, cfg:// something from the configuration itself."""
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(map(self.convert, value))
        if isinstance(value, str):
            protocol, separator, rest = value.partition("://")
            if separator and protocol == "ext":
                return self.resolve(rest)
            if separator and protocol == "cfg":
                return self._from_config(rest)
        return value

    def _from_config(self, path):
        import re
        name, rest = re.match(r"([^.\[]+)(.*)", path).groups()
        found = self.config[name]
        for dotted, bracketed in re.findall(r"\.([^.\[]+)|\[([^\]]+)\]", rest):
            key = dotted or bracketed
            found = found[int(key)] if bracketed and key.isdigit() and isinstance(found, (list, tuple)) else found[key]
        return self.convert(found)

    def configure_custom(self, config):
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop(".", None)
        made = factory(**{key: self.convert(value) for key, value in config.items() if valid_ident(key)})
        for key, value in (properties or {}).items():
            setattr(made, key, value)
        return made


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        self.formatters = {}
        self.filters = {}
        self.handlers = {}
        if config.get("incremental", False):
            self._change()
        else:
            self._build(config.get("disable_existing_loggers", True))

    def _section(self, name):
        return self.config.get(name, {})

    def _change(self):
        """Only levels of what is there."""
        for name, settings in self._section("handlers").items():
            handler = logging._handlers.get(name) if hasattr(logging, "_handlers") else None
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            if settings.get("level"):
                handler.setLevel(settings["level"])
        for name, settings in self._section("loggers").items():
            self._configure_logger(logging.getLogger(name), settings, incremental=True)
        if self.config.get("root"):
            self._configure_logger(logging.getLogger(), self.config["root"], incremental=True)

    def _build(self, disable_existing):
        root = logging.getLogger()
        for kind, store, make in (("formatters", self.formatters, self.configure_formatter), ("filters", self.filters, self.configure_filter)):
            for name, settings in self._section(kind).items():
                try:
                    store[name] = make(settings)
                except Exception as error:
                    raise ValueError(f"Unable to configure {kind[:-1]} {name!r}") from error
        # A handler may name others that come after it.
        waiting = dict(sorted(self._section("handlers").items()))
        while waiting:
            deferred = {}
            for name, settings in waiting.items():
                if settings.get("target") in waiting and settings["target"] not in self.handlers:
                    deferred[name] = settings
                    continue
                try:
                    handler = self.configure_handler(settings)
                except Exception as error:
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                handler.name = name
                self.handlers[name] = handler
            if len(deferred) == len(waiting):
                raise ValueError(f"Unable to configure handler {next(iter(deferred))!r}")
            waiting = deferred
        existing = [name for name, logger in root.manager.loggerDict.items() if isinstance(logger, logging.Logger)]
        named = self._section("loggers")
        for name, settings in named.items():
            try:
                self._configure_logger(logging.getLogger(name), settings)
                logging.getLogger(name).disabled = False
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        for name in existing:
            if name not in named:
                logger = root.manager.loggerDict[name]
                if any(name.startswith(known + ".") for known in named):
                    logger.setLevel(logging.NOTSET)
                    for handler in logger.handlers[:]:
                        logger.removeHandler(handler)
                    logger.propagate = True
                else:
                    logger.disabled = disable_existing
        if self.config.get("root"):
            try:
                self._configure_logger(root, self.config["root"])
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def configure_formatter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        kind = logging.Formatter if config.get("class") is None else self.resolve(config["class"])
        options = {"defaults": config["defaults"]} if "defaults" in config else {}
        args = (config.get("format"), config.get("datefmt"), config.get("style", "%"))
        return kind(*args, **options) if config.get("validate") is None else kind(*args, config["validate"], **options)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def configure_handler(self, config):
        config = dict(config)
        formatter, level, filters = config.pop("formatter", None), config.pop("level", None), config.pop("filters", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        if "()" in config:
            made = self.configure_custom(config)
        else:
            kind = config.pop("class")
            if isinstance(kind, str):
                kind = self.resolve(kind)
            if "target" in config and config["target"] in self.handlers:
                config["target"] = self.handlers[config["target"]]
            properties = config.pop(".", None)
            made = kind(**{key: self.convert(value) for key, value in config.items() if valid_ident(key)})
            for key, value in (properties or {}).items():
                setattr(made, key, value)
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(logging._checkLevel(level) if hasattr(logging, "_checkLevel") else level)
        self._add_filters(made, filters)
        return made

    def _add_filters(self, filterer, filters):
        for name in filters or ():
            try:
                filterer.addFilter(name if callable(name) or callable(getattr(name, "filter", None)) else self.filters[name])
            except Exception as error:
                raise ValueError(f"Unable to add filter {name!r}") from error

    def _configure_logger(self, logger, config, incremental=False):
        if config.get("level") is not None:
            logger.setLevel(config["level"])
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            for name in config.get("handlers") or ():
                try:
                    logger.addHandler(self.handlers[name])
                except Exception as error:
                    raise ValueError(f"Unable to add handler {name!r}") from error
            self._add_filters(logger, config.get("filters"))
        if config.get("propagate") is not None:
            logger.propagate = config["propagate"]


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
