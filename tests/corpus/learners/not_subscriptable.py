def get():
    return {'name': 'Ann'}


print(get()['name'])
print(get['name'])
