prices = [3.5, 4.0, 2.25]
total = 0
for i in range(len(prices) + 1):
    print('item', i)
    total = total + prices[i]
print(total)
