import hashlib

for length in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 137, 300):
    print(length, hashlib.sha3_256(bytes(range(256)) * 2 if length > 256 else bytes(range(length))).hexdigest())
made = hashlib.new('sha3_256')
made.update(b'part one, ')
copy = made.copy()
made.update(b'part two')
print(made.name, made.digest_size, made.block_size, made.hexdigest(), copy.hexdigest())
try:
    hashlib.sha3_256('text')
except TypeError as error:
    print(error)
