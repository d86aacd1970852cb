"""Gallery of logging: levels, formats, filters, handlers, the tree of loggers, exceptions in the log, and mistakes in calls."""
import io
import logging
import logging.handlers
import sys
import warnings

stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.INFO, format='%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s')


def flush(title):
    print(f'--- {title}')
    print(stream.getvalue(), end='')
    stream.seek(0)
    stream.truncate()


def work():
    log = logging.getLogger('app.work')
    log.debug('not shown')
    log.info('started with %d items', 3)
    log.warning('%s of %s', 'one', 'two')
    log.error('%(who)s failed', {'who': 'Ann'})
    log.critical('stop', stack_info=False)
    log.log(25, 'between')
    log.log(logging.ERROR, 'the same as error')
    return log


log = work()
flush('levels')
print(log, log.parent, log.root, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), log.handlers, log.hasHandlers(), log.getChild('more').name, logging.getLevelName(30), logging.getLevelName('ERROR'), logging.getLevelName(33), logging.getLogger('app.work') is log, logging.getLogger() is logging.root)
logging.addLevelName(25, 'NOTICE')
log.log(25, 'now it has a name')
log.setLevel('DEBUG')
log.debug('shown')
log.setLevel(logging.NOTSET)
logging.disable(logging.WARNING)
log.warning('disabled')
log.error('not disabled')
logging.disable(logging.NOTSET)
flush('names of levels')


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace('secret', '******')
        record.user = getattr(record, 'user', 'nobody')
        return 'drop' not in record.msg


class Json(logging.Formatter):
    def format(self, record):
        return f'{{"level": "{record.levelname}", "msg": "{record.getMessage()}", "user": "{record.user}"}}'


quiet = logging.getLogger('quiet')
quiet.propagate = False
handler = logging.StreamHandler(stream)
handler.setFormatter(Json())
handler.addFilter(Redact())
quiet.addHandler(handler)
quiet.warning('my secret is %s', 5)
quiet.warning('drop me')
quiet.error('with extra', extra={'user': 'bob'})
logging.LoggerAdapter(quiet, {'user': 'ann'}).error('adapted')
quiet.addFilter(lambda record: record.levelno > 30)
quiet.warning('filtered by a function')
flush('filters and formatters')
for style, form in (('%', '%(asctime)s %(message)s'), ('{', '{levelname:>10}:{message}'), ('$', '$name-$message')):
    formatter = logging.Formatter(form, datefmt='DATE', style=style)
    print(formatter.format(logging.LogRecord('n', 20, 'path.py', 5, 'hello %s', ('you',), None)))
for wrong in (lambda: logging.Formatter('%(nope'), lambda: logging.Formatter('{nope', style='{'), lambda: logging.Formatter('x', style='?'), lambda: log.setLevel('LOUD'), lambda: log.setLevel(1.5), lambda: logging.getLogger(5), lambda: log.log('high', 'x'), lambda: log.info(), lambda: log.info('x', extras={}), lambda: log.info('x', extra={'message': 1}), lambda: logging.basicConfig(levle=1, force=True), lambda: logging.basicConfig(stream=stream, filename='x', force=True), lambda: logging.getLevelNamesMapping()['NOTICE'], lambda: logging.Handler().emit(None), lambda: logging.FileHandler('/no/such/folder/x.log')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
logging.basicConfig(stream=stream, level='DEBUG', format='%(levelname)s %(message)s', force=True)
try:
    {}['missing']
except KeyError:
    log.exception('could not find %r', 'missing')
    log.warning('again', exc_info=True)
log.error('no exception', exc_info=True)
log.error('this one', exc_info=ValueError('given'))
flush('exceptions')
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=logging.StreamHandler(stream))
buffered = logging.getLogger('buffered')
buffered.propagate = False
buffered.addHandler(memory)
buffered.warning('one')
print(repr(stream.getvalue()))
buffered.error('two')
flush('buffered')
logging.captureWarnings(True)
warnings.warn('as a log record', stacklevel=1)
print('py.warnings' in stream.getvalue() or 'as a log record' in stream.getvalue())
logging.captureWarnings(False)
stream.seek(0), stream.truncate()
sys.stderr.flush()
logging.raiseExceptions = True
bad = logging.getLogger('bad')
bad.addHandler(logging.NullHandler())
bad.info('%d items', 'many')
bad.info('too %s', 'many', 'arguments')
logging.lastResort.setLevel(logging.WARNING)
logging.root.handlers.clear()
logging.getLogger('nobody').warning('the last resort')
logging.getLogger('nobody').info('nothing')
logging.shutdown()
int('the end')
