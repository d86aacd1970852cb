import math

EXPRESSIONS = [
    "math.prod(['a'])",
    "math.fsum([1,'a'])",
    'math.dist([1],[1,2])',
    'math.ldexp(1,1.5)',
    'math.isclose(1,2,rel_tol=-1)',
    'math.pow(0,-1)',
    'math.pow(-1,0.5)',
    'math.pow(10,400)',
    'math.exp(1000)',
    'math.isqrt(-1)',
    'math.sumprod([1],[1,2])',
    'math.fsum([1e308,1e308])',
    "math.fsum([float('inf'),-float('inf')])",
    'math.log(5,1)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
