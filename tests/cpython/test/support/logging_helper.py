import logging.handlers


class TestHandler(logging.handlers.BufferingHandler):
    """Keeps what it is given, for a matcher to look through."""

    def __init__(self, matcher):
        super().__init__(0)
        self.matcher = matcher

    def shouldFlush(self):
        return False

    def emit(self, record):
        self.format(record)
        self.buffer.append(vars(record))

    def matches(self, **wanted):
        return any(self.matcher.matches(found, **wanted) for found in self.buffer)
