"""Logging: levels, handlers, filters, formatters, adapters, exceptions, dictConfig."""
import io
import logging
import logging.config
import logging.handlers
import sys

logging.warning('Watch out!')
logging.info('not shown')
log = logging.getLogger('shop.cart')
parent = logging.getLogger('shop')
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('{levelname:<8}|{name}|{funcName}|{message}', style='{'))
parent.addHandler(handler)
parent.setLevel(logging.DEBUG)
parent.propagate = False


def buy(thing, n=1):
    log.debug('buying %s x%d', thing, n)
    if n > 3:
        log.error('too many: %(n)d of %(thing)s', {'n': n, 'thing': thing})
    return log.getEffectiveLevel(), log.isEnabledFor(5)


print(buy('tea'), buy('nuts', 4))


class OnlyFruit(logging.Filter):
    def filter(self, record):
        record.msg = f'[{record.levelno}] {record.msg}'
        return 'nuts' not in record.getMessage()


handler.addFilter(OnlyFruit())
buy('nuts')
buy('apple')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('division')
adapter = logging.LoggerAdapter(log, {'user': 'ann'})
adapter.process = lambda msg, kw: (f'{adapter.extra["user"]}: {msg}', kw)
adapter.warning('hello')
log.log(35, 'own level')
logging.addLevelName(35, 'NOTICE')
log.log(35, 'named level')
print(stream.getvalue())
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=logging.StreamHandler(sys.stdout))
quiet = logging.getLogger('quiet')
quiet.addHandler(memory)
quiet.propagate = False
quiet.setLevel('INFO')
quiet.info('kept')
print('before')
quiet.error('flushes')
logging.config.dictConfig({
    'version': 1, 'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(levelname).1s %(name)s: %(message)s'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout', 'level': 'WARNING'}},
    'loggers': {'app': {'handlers': ['out'], 'level': 'DEBUG'}},
    'root': {'handlers': [], 'level': 'ERROR'},
})
app = logging.getLogger('app.db')
app.info('no')
app.warning('disk %.1f%% full', 91.25)
app.critical('wrong format %d', 'x')
print(logging.getLevelName(20), logging.getLevelName('NOTICE'), logging.getLevelNamesMapping()['ERROR'], log, handler, logging.getLogger().handlers, log.parent)
try:
    logging.config.dictConfig({'version': 2})
except ValueError as error:
    print(error)
logging.getLogger('nobody').error('to last resort? %s', 'yes')
