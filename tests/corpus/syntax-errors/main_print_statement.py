name = 'Ada'
print "Hello, %s" % name
