print(f'{3.14159:.2f} {42:05d} {"x":>5}')
print('{:d}'.format(3.5))
