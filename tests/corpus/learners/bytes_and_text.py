data = 'héllo'.encode()
print(data, len(data))
print(data.decode('latin-1'))
print('héllo' + data)
