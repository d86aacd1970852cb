def best(results, minimum):
    return max((r for r in results if r >= minimum), default=None)


print(best([1, 2, 3], 2), best([1, 2, 3], 9))
print(max([]))
