print('it was a dark and stormy night)
print('the end')
