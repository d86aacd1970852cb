# sizes: 50 1000
# Writing a structure of dicts, lists, strings and numbers as JSON, and reading it back.
import json
import sys

ORDERS = [
    {
        "id": i,
        "name": f"order {i}",
        "paid": i % 2 == 0,
        "note": None,
        "total": i * 1.25,
        "lines": [{"article": j, "text": "a \"quoted\" line\n", "count": j + 1} for j in range(4)],
    }
    for i in range(100)
]

for _ in range(int(sys.argv[1])):
    text = json.dumps(ORDERS)
    assert json.loads(text) == ORDERS
