print('a', sep='', end='\n', sep=' ')
