try:
    1 / 0
except ZeroDivisionError as error:
    message = str(error)
print(message)
print(error)
