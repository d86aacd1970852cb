s = '\d \w'
b = b'\q'
print(s, b, '\8')
x = (1
