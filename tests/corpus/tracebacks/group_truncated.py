class A:
    def __str__(self): raise ValueError
raise ExceptionGroup("top", [ValueError(i) for i in range(20)])
