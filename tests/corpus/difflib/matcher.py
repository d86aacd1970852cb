from difflib import SequenceMatcher, get_close_matches

print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(get_close_matches("wheel", ["while", "heel", "well", "wheat"], n=2, cutoff=0.5))
print(get_close_matches("xyz", ["abc"]), get_close_matches("pint", ["print", "int", "input", "point"], 1))
s = SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match())
print(s.get_matching_blocks())
s = SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3))
for tag, i1, i2, j1, j2 in s.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] ({s.a[i1:i2]}) b[{j1}:{j2}] ({s.b[j1:j2]})")
numbers = SequenceMatcher(None, [1] * 10 + [2] + [1] * 10, [1] * 10 + [3] + [1] * 10)
print(list(numbers.get_grouped_opcodes(2)))
many = SequenceMatcher(None, "ab" * 150, "ba" * 150)
print(many.ratio(), sorted(many.bpopular), SequenceMatcher(None, "ab" * 150, "ba" * 150, autojunk=False).ratio())
get_close_matches("a", ["b"], n=0)
