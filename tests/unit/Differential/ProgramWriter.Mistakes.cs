namespace Playground.Tests.Unit.Differential;

// Sources with a slip in them, and the classes behind classes.
internal sealed partial class ProgramWriter
{
    private static readonly string[] Sources =
    [
        "def f(a, b=1):\n    if a == b:\n        return a\n    else:\n        return [b for b in range(a)]\n",
        "for i in range(10):\n    print(i, end=' ')\nwhile True:\n    break\n",
        "class A(object):\n    x = 1\n    def m(self, *args, **kw):\n        return self.x + args[0]\n",
        "import os, sys\nfrom math import pi as p, sin\nx = {'a': 1, 'b': [1, 2, (3, 4)]}\n",
        "async def main():\n    async with a as b:\n        await b.read(1)\n    return [x async for x in y]\n",
        "try:\n    x = int(input())\nexcept (ValueError, TypeError) as e:\n    print(e)\nfinally:\n    print('done')\n",
        "with open('f') as f, open('g') as g:\n    f.write(f'{x!r:>10} {y}')\n",
        "match p:\n    case [1, *rest] if rest:\n        print(rest)\n    case {'k': v} | Point(x=v):\n        pass\n    case _:\n        pass\n",
        "lst = [1, 2, 3]\nlst[0] = lst[1:2]\nprint(lst[0] if lst else None, *lst, sep=', ')\nd = lambda x, y=2: x * y\n",
        "@decorator\ndef g():\n    global z\n    z = yield 1\n    raise ValueError('bad') from None\n",
        "a = b = 3\na += 1\nassert a > 2, 'message'\ndel a, b\nif (n := 10) > 5 and not n < 3:\n    pass\n",
        "s = 'it' + \"s\" + '''long''' + r'\\d' + b'x'\nt = (1,)\nu = {1, 2}\nv = -1 ** 2\n",
    ];

    private static readonly string[] Tokens =
        ["(", ")", "[", "]", "{", "}", ":", ",", "=", "==", "'", "\"", "\n", "    ", "if", "else", "def", "class", "return", "in", "not", "and", "is", "for", "import", "from", "as", "x", "1", "*", "**", ".", "+", "-", "@", ":=", "->", "...", ";", "\\", "lambda", "yield", "await", "async", "None", "True", "print", "f'", "0", "01", "1a", "$", "?", "!", "<>", "&&", "++", "%", "del", "pass", "raise", "with", "try:", "except:", "match", "case", "global", "|", "~", "é", "“", "\t", "#", "elif", "while", "break", "continue", "nonlocal", "assert"];

    /// <summary>A source with one or two slips: what compile() says of it is shown in full.</summary>
    private void Slips()
    {
        for (var i = _random.Next(2, 6); i > 0; i--)
        {
            var source = Sources[_random.Next(Sources.Length)];
            for (var slips = _random.Next(1, 3); slips > 0; slips--)
                source = Slip(source);
            var literal = source.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
            Line($"""
                try:
                    compile('{literal}', '<source>', 'exec')
                    print('compiles')
                except SyntaxError as error:
                    show(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text)
                """);
        }
    }

    private string Slip(string source)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(source, @"\w+|\s+|[^\w\s]").Select(match => match.Value).ToList();
        var at = _random.Next(words.Count);
        switch (_random.Next(5))
        {
            case 0 or 1:
                words.RemoveAt(at);
                break;
            case 2:
                words.Insert(at, Tokens[_random.Next(Tokens.Length)] + Pick("", " "));
                break;
            case 3:
                words[at] = Tokens[_random.Next(Tokens.Length)];
                break;
            default:
                var other = _random.Next(words.Count);
                (words[at], words[other]) = (words[other], words[at]);
                break;
        }

        return string.Concat(words);
    }

    private void Machinery()
    {
        var (meta, field, name) = (NewName("Meta"), NewName("Field"), NewName("M"));
        Line($"""
            class {meta}(type):
                {Pick("@classmethod\ndef __prepare__(mcs, name, bases, **kw):\n    print('prepare', name, kw)\n    return {'made_by': 'meta'}", "registry = []").Replace("\n", "\n                ")}
                def __new__(mcs, name, bases, ns, **kw):
                    print('new', name, kw)
                    {Pick("ns['added'] = 1", "ns.pop('level', None)", "pass")}
                    return super().__new__(mcs, name, bases, ns)
                def __init__(cls, name, bases, ns, **kw):
                    super().__init__(name, bases, ns)
                {Pick("def __call__(cls, *args, **kw):\n    print('call', cls.__name__)\n    return super().__call__(*args, **kw)", "def __getattr__(cls, name):\n    return name.upper()", "def __len__(cls): return 3", "def __iter__(cls): return iter('ab')", "def __contains__(cls, x): return x == 1", "def __getitem__(cls, x): return [cls.__name__, x]", "def __instancecheck__(cls, x): return type(x) is int", "def __repr__(cls): return '<meta ' + cls.__name__ + '>'", "def __add__(cls, other): return 'sum'", "def __eq__(cls, other): return True\n__hash__ = type.__hash__").Replace("\n", "\n                ")}
            class {field}:
                def __set_name__(self, owner, name):
                    print('set_name', owner.__name__, name)
                    self.name = '_' + name
                {Pick("def __get__(self, obj, owner=None):\n    if obj is None: return self.name\n    return obj.__dict__.get(self.name, 'unset')", "def __get__(self, obj, owner):\n    return obj, owner.__name__").Replace("\n", "\n                ")}
                {Pick("def __set__(self, obj, value):\n    if value == 3: raise Trouble('three')\n    obj.__dict__[self.name] = value", "read_only = True", "def __set__(self, obj, value):\n    print('set', value)\ndef __delete__(self, obj):\n    print('delete')").Replace("\n", "\n                ")}
            """);
        Guarded(() => Line($"""
            class {name}({Pick($"metaclass={meta}", $"metaclass={meta}, flag=1", $"Guard, metaclass={meta}", "Guard", $"list, metaclass={meta}")}):
                level = {field}()
                size = {field}()
                {Pick("__slots__ = ()", "__slots__ = ('x', 'y')", "__class_getitem__ = classmethod(lambda cls, key: (cls.__name__, key))", "def __init_subclass__(cls, **kw):\n    print('sub', cls.__name__, kw)\n    super().__init_subclass__()", "def __missing__(self, key): return key", "def __getattribute__(self, name):\n    return super().__getattribute__(name)", "def __dir__(self): return ['b', 'a']", "def __reversed__(self): return 'reversed'", "def __index__(self): return 5", "def __enter__(self): return 1\ndef __exit__(self, *e): return True", "def __del__(self): print('deleted')").Replace("\n", "\n                ")}
                def __init__(self, *args): {Pick("pass", "self.x = args", "self.level = args")}
                def __hash__(self): return {Pick("5", "super().__hash__() * 0", "'x'")}
                def __eq__(self, other): return {Pick("True", "NotImplemented", "self.x == other.x")}
            """));
        for (var i = _random.Next(4, 9); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}.level, {name}.size)",
                $"x = {name}()\nx.level = {Expression(Kind.Int, 1)}\nshow(x.level)",
                $"x = {name}(1)\nx.level = 3",
                $"x = {name}()\ndel x.level",
                $"x = {name}()\nx.other = 1\nshow(x.other, sorted(vars(x)))",
                $"show(type({name}).__name__, {name}.__name__, isinstance({name}, type))",
                $"class Sub{name}({name}{Pick("", ", flag=2", ", metaclass=type")}): pass\nshow([c.__name__ for c in Sub{name}.__mro__])",
                $"show(isinstance(5, {name}), issubclass(bool, int))",
                $"show(len({name}), list({name}), 1 in {name})",
                $"show({name}[1], {name}.missing)",
                $"show({name}[int], {name} + 1, {name} == 3)",
                $"show({{{name}(): 1}}, {name}() == {name}())",
                $"show(getattr({name}(), 'nothing', 'none'), hasattr({name}, 'added'))",
                $"x = {name}()\ndel x\nprint('after')",
                $"show(dir({name}()), reversed({name}()))",
                $"show([10, 20, 30, 40, 50, 60][{name}()], hex({name}()))",
                $"with {name}() as x:\n    raise Trouble(x)",
                $"setattr({name}, 'level', 1)\nshow({name}.level, {name}().level)",
                $"show({name}.__dict__.get('made_by'), {name}.added)",
                $"show(type('Made', ({name},), {{'z': 1}}).z)",
                $"import copy\nx = {name}(1)\nshow(copy.copy(x) == x, type(copy.deepcopy(x)).__name__)")));
        }
    }

    private void Typing()
    {
        var name = NewName("T");
        Line($"""
            import typing, abc
            from typing import NamedTuple, Protocol, TypedDict, Generic, TypeVar, runtime_checkable
            class {name}[K, V: int = bool]:
                def __init__(self, k: K, v: V | None = None) -> None:
                    self.k, self.v = k, v
                def first[X](self, x: X) -> tuple[K, X]:
                    return self.k, x
            type Pairs{name}[A] = list[tuple[A, A]]
            class Point{name}(NamedTuple):
                x: int
                y: float = {Literal(Kind.Float)}
            class Movie{name}(TypedDict{Pick("", ", total=False")}):
                title: str
                year: int
            @runtime_checkable
            class Speaks{name}(Protocol):
                def speak(self) -> str: ...
            class Shape{name}(abc.ABC):
                @abc.abstractmethod
                def area(self): {Pick("...", "return 1", "raise NotImplementedError")}
                {Pick("@property\n@abc.abstractmethod\ndef name(self): ...", "@abc.abstractmethod\ndef perimeter(self): ...", "kind = 1").Replace("\n", "\n                ")}
            class Square{name}(Shape{name}):
                def area(self): return {Pick("4", "super().area()")}
                {Pick("def speak(self): return 'sq'", "name = 'sq'", "def perimeter(self): return 8")}
            """);
        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}[int, bool](1).first('x'), {name}[int], {name}.__type_params__)",
                $"show(Pairs{name}, Pairs{name}.__value__, Pairs{name}[int])",
                $"show(Point{name}(1), Point{name}(1, 2)._replace(x=5), Point{name}._field_defaults)",
                $"show(Point{name}())",
                $"x, y = Point{name}(*{Expression(Kind.Tuple, 1)})\nshow(x, y)",
                $"show(Movie{name}(title='t', year=1), Movie{name}.__annotations__, sorted(Movie{name}.__required_keys__))",
                $"show(isinstance(Square{name}(), Speaks{name}))",
                $"show(Square{name}().area())",
                $"Shape{name}()",
                $"show(isinstance(5, Speaks{name}), issubclass(Square{name}, Shape{name}))",
                $"show(typing.get_type_hints({name}.__init__), {name}.first.__annotations__)",
                $"show(typing.Optional[int], int | None, typing.Union[int, str], list[int], dict[str, list[int]], typing.Callable[[int], str])",
                $"show(typing.get_origin(list[int]), typing.get_args(dict[str, int]), isinstance(3, int | str))",
                $"show(isinstance([], list[int]))",
                $"show({name}[int, bool, str])",
                $"show(typing.cast(int, {Expression(Kind.Str, 1)}), typing.Literal['a', 1], typing.Any)",
                $"class Stack{name}(Generic[TypeVar('Q')]):\n    pass\nshow(Stack{name}[int], Stack{name}[int].__args__)",
                $"match Point{name}(1, 2):\n    case (1, y): show('tuple', y)\n    case Point{name}(x=x): show('point', x)",
                $"Square{name}().{Pick("are", "nam", "speek", "perimeter()")}")));
        }
    }

    /// <summary>What goes uncaught at the end, some calls deep, for the carets under every kind of expression.</summary>
    private void Uncaught()
    {
        var name = NewName("deep");
        Line($"""
            def {name}(n, *args, **kw):
                if n:
                    return {Pick($"{name}(n - 1, *args)", $"[{name}(n - 1) for _ in range(2)]", $"({name}(n - 1)\n                            + 1)", $"(lambda: {name}(n - 1))()", $"max({name}(n - 1), 2)", $"{{'k': {name}(n - 1)}}['k']", $"f'{{{name}(n - 1)}}'", $"{name}(n=n - 1)")}
                data = {Pick("{'k': [1, 2]}", "[[1], [2]]", "None", "'text'")}
                return {Pick("data['k'][5]", "data.missing.more", "data + 1", "1 + data[0] * 2 / 0", "data()(1)", "data[0][1][2]", "(data\n                        .nothing\n                        (1))", "undefined_name + data", "-data", "data < 5 < 6", "not data @ data", "int(data['k'][0], 'x')", "[x.y for x in data]", "{**data, **1}", "print(*5)", "len(data, data)", "(yield_ := data)['q']", "data[1:2:0]", "'%d' % data", "f'{data:d}'", "sum(data)", "next(iter(data.items()))", "open('nothing.txt').read()", "data.k if data else data[9]", "assert_(data)")}
            """);
        Line($"{Pick("", "x = ", "print(1, ", "x = [")}{name}({_random.Next(3)}, {Expression(Kind.Int, 1)})".TrimStart() is var call && call.StartsWith("print(", StringComparison.Ordinal) ? call + ")" : call.Contains("= [", StringComparison.Ordinal) ? call + "]" : call);
    }
}
