import base64

EXPRESSIONS = [
    "base64.b64decode('abc')",
    "base64.b64decode('ab=c')",
    "base64.b64decode('a$b=')",
    "base64.b64decode('YQ==')",
    "base64.b64decode('YQ')",
    "base64.b64encode('x')",
    "base64.b32decode('abc')",
    "base64.b16decode('zz')",
    "base64.b64decode('!!!!',validate=True)",
    "base64.b85decode('~~~~~')",
    "base64.b16decode('0g')",
    "base64.b64decode('é')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
