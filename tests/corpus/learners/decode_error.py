data = bytes([72, 101, 108, 108, 246])
print(data.decode('latin-1'))
print(data.decode('utf-8', errors='replace'))
print(data.decode('utf-8'))
