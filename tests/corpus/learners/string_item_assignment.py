word = 'hello'
print(word[0].upper() + word[1:])
word[0] = 'H'
