try:
    time.sleep(1)
except NameError as e: pass
print(rane(3))
