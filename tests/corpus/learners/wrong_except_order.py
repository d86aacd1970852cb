class AppError(Exception):
    pass


class DatabaseError(AppError):
    """The database is not there."""


def load():
    raise DatabaseError('no connection', 42)


try:
    load()
except AppError as error:
    print('app', error, error.args)
except DatabaseError:
    print('never')
try:
    load()
except 'DatabaseError':
    pass
