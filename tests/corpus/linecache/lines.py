import linecache
import keyword

print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 999)), repr(linecache.getline("no such file", 1)))
print(len(linecache.getlines(__file__)), linecache.getlines("no such file"))
linecache.checkcache()
linecache.clearcache()
print(keyword.iskeyword("async"), keyword.iskeyword("print"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist)
