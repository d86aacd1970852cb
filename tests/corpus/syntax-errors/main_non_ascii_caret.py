größe = 1
print("größe:", größe größe)
