from collections import defaultdict

d = defaultdict([])
