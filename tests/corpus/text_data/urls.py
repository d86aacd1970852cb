from urllib.parse import *

for url in ('http://user:pw@Host.com:8080/p/a;x?q=1&b=2#frag', 'mailto:x@y.z', '/rel/path?x', '//host/p', 'http://[::1]:80/', ''):
    parts = urlparse(url)
    print(parts, parts.hostname, parts.port, parts.username, urlsplit(url).geturl())
for relative in ('g', './g', '../g', '/g', '?y', '#s', 'g/../h', '//x/y', '', 'http://z'):
    print(urljoin('http://a/b/c/d?q', relative))
print(quote('a b/ü?&='), quote_plus('a b&c'), unquote('a%20b%C3%BC'), unquote_plus('a+b'), urlencode({'a': 1, 'b': 'x y'}), parse_qs('a=1&a=2&b='))
