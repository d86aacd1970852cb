text = 'Hello'
print(text.upper.__name__)
if text.lower == 'hello':
    print('never')
print(text.upper + '!')
