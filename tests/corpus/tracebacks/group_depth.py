e = ValueError("innermost")
for i in range(15):
    e = ExceptionGroup(f"g{i}", [e])
raise e
