from collections import Counter

stock = Counter(apples=5, pears=2)
order = Counter(apples=3, plums=1)
print(stock + order)
print(stock - order)
stock += order
print(stock)
stock -= Counter(apples=100)
print(stock)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) < Counter(a=2))
print(dict(Counter([1, 1, 2])), list(Counter("aab").items()))
print(Counter(a=1, b=-2), -Counter(a=1, b=-2))
