print("héé", 1 + len(5)); x = 3
