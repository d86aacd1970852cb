def apply_discount(price, percent):
    discounted = price * (1 - percent / 100)
    assert 0 <= discounted <= price, f'{discounted:.2f} is not between 0 and {price}'
    return discounted


print(apply_discount(100, 25))
print(apply_discount(100, 130))
