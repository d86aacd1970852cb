from collections import ChainMap

defaults = {"colour": "red", "user": "guest"}
environment = {"user": "ann"}
arguments = {"colour": None}
settings = ChainMap(arguments, environment, defaults)
print(settings["user"], settings["colour"], dict(settings), len(settings), list(settings))
child = settings.new_child({"user": "bob"})
print(child["user"], child.parents["user"], child.maps[0], "nope" in child, child.get("nope", "?"))
child["new"] = 1
print(child, settings.get("new"))
del child["new"]
print(child | {"x": 1}, child.pop("user"))
