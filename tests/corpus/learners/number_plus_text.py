count = 3
print(count * 'ab')
print(count + 'ab')
