source = """
def inner():
    return 1 / 0
inner()
"""
exec(compile(source, "generated.py", "exec"))
