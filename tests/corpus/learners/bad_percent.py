print('%s is %d years and %.1f' % ('Ann', 30, 1.25))
print('%s and %s' % ('only one',))
