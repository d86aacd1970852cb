text = """This never
ends
print(text)
