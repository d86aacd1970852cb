import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.escape("<a href=\"x\">Tom & 'Jerry'</a>"), html.escape("<\"'>", quote=False))
for text in ["&lt;p&gt;", "&amp;amp;", "&eacute;&Eacute;", "&#233;&#xe9;&#XE9;", "&copy2024", "&notit;", "&notin;", "&nosuch;", "&#0;", "&#128;", "&#xD800;", "&#x110000;",
             "&#1;", "&CounterClockwiseContourIntegral;", "&fjlig;", "&AMP", "& amp;", "&;", "&#;", "&#x;", "&#38", "&Abreve;&abreve;", "&hearts;&nbsp;|", "a&b", "&lt&gt"]:
    print(text, repr(html.unescape(text)))
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print(html5["gt;"], html5["gt"], name2codepoint["euro"], codepoint2name[169], entitydefs["alpha"])
print(sum(map(len, html5)), sum(ord(c) for text in html5.values() for c in text))
