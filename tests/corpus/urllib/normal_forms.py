# Characters of a host that become separators in their normal form.
import urllib.parse

for c in ['\u2100','\uFF03','\uFF1F', '\uff0f', '\uff20', '\uff1a']:
    try:
        print(urllib.parse.urlsplit('http://netloc'+c+'false.netloc/path'))
    except ValueError as error:
        print(ascii(str(error)))
print(urllib.parse.urlsplit('http://b\u00fccher.example/\uff03'))
