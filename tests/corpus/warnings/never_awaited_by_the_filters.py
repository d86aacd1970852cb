import warnings, asyncio
async def f(): pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f()
print(w and w[0].message)
warnings.simplefilter("ignore")
f()
print("end")
warnings.resetwarnings()
for i in range(2):
    f()
def g():
    f()
    return 5
warnings.simplefilter("always")
print(g())
