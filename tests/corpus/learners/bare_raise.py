def retry():
    raise


try:
    retry()
except RuntimeError as error:
    print(error)
try:
    int('x')
except ValueError:
    retry()
