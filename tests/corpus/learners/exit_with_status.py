import sys

print('out')
print('err', file=sys.stderr)
try:
    sys.exit(3)
except SystemExit as stop:
    print('code', stop.code)
    raise
