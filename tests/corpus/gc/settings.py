import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.get_threshold())
gc.set_threshold(500, 5)
print(gc.get_threshold())
print(gc.get_debug(), gc.garbage, gc.callbacks, gc.get_freeze_count())
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked({"a": []}), gc.is_tracked(None))
print(gc.get_referents([1, 2]), sorted(gc.get_stats()[0]))
gc.collect()
print(gc.collect())
try:
    gc.collect(5)
except ValueError as error:
    print(error)
