values = [0, 1, -1, 2, -2, 7, -7, 10, 255, 2**31, -2**31, 2**63 - 1, -2**63, 2**63, 2**64, -2**64, 10**20, -10**20]
for a in values:
    for b in values:
        row = [a + b, a - b, a * b, a & b, a | b, a ^ b]
        if b:
            row += [a // b, a % b, divmod(a, b)]
            row.append(a / b)
        row += [a < b, a <= b, a == b, a != b, a > b, a >= b]
        print(a, b, *row)
for a in values:
    print(a, -a, +a, ~a, abs(a), a.bit_length(), a.bit_count(), bool(a), hash(a), a >> 3, a << 3, a >> 70, a ** 3, a ** 0)
    print(str(a), repr(a), hex(a), oct(a), bin(a), float(a), int(a), a.numerator, a.denominator, a.real, a.imag, a.conjugate())
print(2 ** 200, 3 ** 100, (-3) ** 101, 2 ** -2, 0 ** 0, (-2) ** -3)
print(pow(3, 200, 13), pow(3, -1, 7), pow(-3, 5, -7), pow(2, 10**18, 10**9 + 7), pow(5, 0, 1))
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, 10), round(7), round(10**30 + 5, -1))
print(1 << 100, (1 << 100) >> 98, -1 >> 1000, 5 >> 64, 0 << 10**6)
print(True + True, True * 3, -True, ~False, True & False, True | False, True ^ True, True & 3, True == 1, hash(True))
print((10).as_integer_ratio(), (5).is_integer(), list((255).to_bytes(2)), list((255).to_bytes(2, 'little')), list((-2).to_bytes(3, 'big', signed=True)))
print(int.from_bytes(b'\x01\x00'), int.from_bytes(b'\xff\xfe', 'little'), int.from_bytes(b'\xff\xfe', signed=True), int.from_bytes([1, 2, 3]))
