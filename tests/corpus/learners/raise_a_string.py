def check(age):
    if age < 0:
        raise 'age must not be negative'
    return age


print(check(3))
print(check(-1))
