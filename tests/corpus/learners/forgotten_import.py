print('before')
print(random.randint(1, 6))
