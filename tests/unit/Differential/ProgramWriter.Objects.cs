namespace Playground.Tests.Unit.Differential;

// Families of classes, closures, descriptors, generators that are driven from outside, groups of exceptions, tasks.
internal sealed partial class ProgramWriter
{
    private void Family()
    {
        var names = new List<string>();
        for (var i = _random.Next(3, 6); i > 0; i--)
        {
            var name = NewName("F");
            var known = names.OrderBy(_ => _random.Next()).Take(_random.Next(0, 3)).ToArray();
            // An order of bases that can't be brought into line is a TypeError worth comparing, but it must not end the family.
            Line($"try:\n    class {name}({string.Join(", ", known.Length == 0 ? [Pick("object", "Guard", "Exception", "list", "dict", "int", "tuple")] : known)}):");
            _indent++;
            Indented(() => FamilyBody(name, names));
            _indent--;
            Line($"except TypeError as error:\n    print('caught', error)\n    {name} = {(names.Count > 0 ? names[^1] : "object")}");
            names.Add(name);
        }

        for (var i = _random.Next(4, 9); i > 0; i--)
        {
            var (a, b) = (names[_random.Next(names.Count)], names[_random.Next(names.Count)]);
            Guarded(() => Line(Pick(
                $"show([c.__name__ for c in {a}.__mro__], issubclass({a}, {b}))",
                $"show({a}().greet('x'))",
                $"show({a}().greet())",
                $"show({a}(){Pick("+", "-", "*", "<", "==", "&", "//", ">>")}{b}())",
                $"show({a}() {Pick("+", "<=", "in", "%")} {Expression(Any(), 1)})",
                $"x = {a}()\nx.value = {Expression(Any(), 1)}\nshow(x.value, x.total, vars(x))",
                $"show({a}().value, {a}.count)",
                $"show({a}.made({Expression(Kind.Int, 0)}))",
                $"x = {a}()\nx += 1\nshow(x)",
                $"show(f'{{{a}():>{_random.Next(30)}}}|{{{a}()!r}}')",
                $"show({a}()(1, k=2))",
                $"show({a}()[{Pick("0", "1:2", "'k'", "...", "1, 2")}])",
                $"for x in {a}():\n    show(x)",
                $"with {a}() as x:\n    show(x)\n    raise ValueError('within')",
                $"show(bool({a}()), len({a}()))",
                $"show({a}() == {b}(), {a}() != {b}())",
                $"del {a}().value",
                $"raise {a}('text')",
                $"match {a}():\n    case {b}(value=v):\n        show('matched', v)\n    case _:\n        show('other')",
                $"show(sorted([{a}(), {b}(), {a}()]))",
                $"show({a}().{Pick("gret", "valu", "coumt", "nothing", "_hidden")})",
                $"show(isinstance({a}(), ({b}, int)), type({a}()) is {b}, {a}.__name__, {a}.__qualname__, {a}.__bases__)",
                $"super({a}, {b}()).greet()")));
        }
    }

    private void FamilyBody(string name, List<string> known)
    {
        Line($"count = {_random.Next(9)}");
        if (Chance(60))
        {
            Line($"def greet(self{Pick("", ", who", ", who='you'", ", *who", ", who=1, /, **more")}):");
            Indented(() => Line(Pick($"return '{name}'", $"return '{name} ' + str(super().greet(who))", $"return super().greet()", $"print('{name}')\nreturn self.count", $"return f'{{self!r}} {{who}}'", $"return super({name}, self).greet('s')")));
        }

        if (Chance(40))
        {
            Line("@property");
            Line("def value(self):");
            Indented(() => Line(Pick("return self.__dict__.get('value', 0)", $"return {Literal(Any())}", "return super().value", "return self._hidden")));
            if (Chance(60))
            {
                Line("@value.setter");
                Line("def value(self, new):");
                Indented(() => Line(Pick("self.__dict__['value'] = new", "print('set', new)", "raise Trouble(new)", "self.total = new")));
            }
        }

        if (Chance(30))
            Line($"total = {Pick("property(lambda self: self.count * 2)", "5", "classmethod(lambda cls: cls.count)", "staticmethod(len)")}");
        if (Chance(40))
            Line($"@classmethod\ndef made(cls, *args):\n    print(cls.__name__, args)\n    return {Pick("cls()", "cls(*args)", "super().made(*args)")}");
        if (Chance(40))
            Line($"def __repr__(self):\n    return {Pick($"'<{name}>'", "super().__repr__()[:4]", "f'{type(self).__name__}({self.count})'", "self.count")}");
        foreach (var operation in new[] { "add", "radd", "sub", "rsub", "mul", "lt", "eq", "le", "and", "mod", "floordiv", "iadd", "rshift" })
        {
            if (Chance(18))
                Line($"def __{operation}__(self, other):\n    print('{name}.{operation}', type(other).__name__)\n    return {Pick("NotImplemented", "NotImplemented", $"'{operation}'", "self.count", "True", $"super().__{operation}__(other)", "other")}");
        }

        if (Chance(20))
            Line("def __hash__(self):\n    return self.count");
        if (Chance(20))
            Line($"def __bool__(self):\n    return {Pick("False", "self.count > 3", "1")}");
        if (Chance(20))
            Line($"def __iter__(self):\n    {Pick("yield from range(2)", "return iter('ab')", "return 3", "yield self\n    raise Trouble('iter')")}");
        if (Chance(20))
            Line($"def __getitem__(self, key):\n    return {Pick("key", "super().__getitem__(key)", "self.count[key]")}");
        if (Chance(20))
            Line($"def __getattr__(self, attribute):\n    {Pick("raise AttributeError(attribute)", "return attribute.upper()", "return super().__getattribute__(attribute + 'x')")}");
        if (Chance(20))
            Line($"def __init__(self, *args):\n    print('{name} made', args)\n    super().__init__({Pick("", "*args", "1")})");
        if (Chance(15))
            Line($"def __new__(cls, *args):\n    print('new', cls.__name__)\n    return {Pick("super().__new__(cls)", "super().__new__(cls, *args)", "object.__new__(cls)")}");
        if (Chance(20))
            Line($"def __init_subclass__(cls, **options):\n    print('subclass', cls.__name__, options)\n    super().__init_subclass__(**options)");
        if (Chance(20))
            Line("def __call__(self, *args, **options):\n    return args, options");
        if (Chance(20))
            Line($"def __format__(self, spec):\n    return {Pick("spec * 2", "super().__format__(spec)", "format(self.count, spec)")}");
        if (Chance(20))
            Line($"def __len__(self):\n    return {Pick("2", "self.count", "-1")}");
        if (Chance(10))
            Line($"__slots__ = {Pick("()", "('slot',)", "'value'")}");
        if (Chance(10))
            Line($"__match_args__ = {Pick("('count',)", "('value', 'count')")}");
    }

    private void Closures()
    {
        var name = NewName("outer");
        Line($"def {name}(start, *, step=1):");
        Line($"""
                total = start
                history = []
                def change(by=step):
                    nonlocal total
                    total {Pick("+=", "-=", "*=")} by
                    history.append(total)
                    def undo():
                        nonlocal total, history
                        {Pick("total = history.pop()", "del history[-1]", "history = history[:-1]", "total = history[0]")}
                        return total
                    return undo
                def look():
                    return total, [h {Pick("+", "-", "*")} start for h in history], {Pick("change.__closure__ is not None", "look.__name__", "sorted(locals())", "undefined_name", "late")}
                late = {Literal(Any())}
                {Pick("", "del late", "")}
                return change, look
            """);
        Guarded(() =>
        {
            Line($"change, look = {name}({Expression(Kind.Int, 1)} % 1000, step={_random.Next(1, 4)})");
            for (var i = _random.Next(2, 6); i > 0; i--)
                Line(Pick("undo = change()", $"undo = change({_random.Next(5)})", "show(undo())", "show(look())", "show(change()())", "show(change.__qualname__, look.__code__.co_freevars)"));
        });
    }

    private void Groups()
    {
        Guarded(() =>
        {
            Line("try:");
            Indented(() => Line(Pick($"raise {Group(3)}", $"raise {Group(2)} from {Group(1)}", "raise ValueError(1)", "pass")));
            var clauses = _random.Next(1, 4);
            for (var i = 0; i < clauses; i++)
            {
                Line($"except* {Pick("ValueError", "Trouble", "(KeyError, TypeError)", "OSError", "Exception")} as group:");
                Indented(() => Line(Pick(
                    "show(type(group).__name__, group.message, group.exceptions)",
                    "show(group.split(ValueError))",
                    "show(group.subgroup(lambda e: e.args == (1,)), repr(group.__context__), repr(group.__cause__))",
                    "raise",
                    $"raise Trouble({Mark()})",
                    $"raise {Group(1)}",
                    "raise KeyError('k') from group",
                    "group.add_note('seen')\nraise")));
            }

            if (Chance(30))
                Line("else:\n    print('none')");
            if (Chance(30))
                Line("finally:\n    print('at last')");
        });
    }

    private string Group(int depth)
    {
        var parts = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => depth > 0 && Chance(40)
            ? Group(depth - 1)
            : $"{Pick("ValueError", "Trouble", "KeyError", "TypeError", "OSError")}({Pick("1", "'x'", "", "1, 2")})");
        return $"{Pick("ExceptionGroup", "ExceptionGroup", "BaseExceptionGroup")}('{Pick("a", "b", "")}', [{string.Join(", ", parts)}])";
    }

    private void Pipeline()
    {
        var (source, stage) = (NewName("source"), NewName("stage"));
        Line($"""
            def {source}(n):
                try:
                    for i in range(n):
                        received = yield i {Pick("* 2", "- 1", "% 3")}
                        if received: print('source got', received)
                    {Pick("return 'end'", "raise Trouble('end')", "yield None")}
                except {Pick("Trouble", "ValueError", "GeneratorExit", "(KeyError, Trouble)")} as error:
                    print('source', repr(error))
                    {Pick("raise", "return 'cut'", "yield 'again'", "raise KeyError('other')")}
                finally:
                    print('source closes')

            def {stage}(it):
                try:
                    result = yield from it
                    print('result', result)
                    {Pick("return result", "yield result", "raise ValueError(result)")}
                except {Pick("KeyError", "Exception", "RuntimeError")} as error:
                    print('stage', repr(error), repr(error.__context__))
                    {Pick("yield 'stage'", "raise", "return 5")}
            """);
        Guarded(() =>
        {
            Line($"it = {Pick($"{stage}({source}({_random.Next(5)}))", $"{stage}({stage}({source}({_random.Next(4)})))", $"{stage}(map(lambda x: x, {source}(2)))", $"{stage}('ab')")}");
            for (var i = _random.Next(1, 6); i > 0; i--)
                Line($"show({Pick("next(it)", "next(it, 'over')", "it.send('hello')", "it.throw(Trouble('t'))", "it.throw(ValueError)", "it.close()", "list(it)", "it.gi_yieldfrom is None", "it.gi_running, it.gi_suspended")})");
            Line("it.close()");
        });
    }

    // The order in which CPython cancels what is left at the end of a run, and in a group that fails, depends on addresses: the
    // programs leave one task at most to either.
    private const string Tidy = """
        left = sorted(asyncio.all_tasks() - {asyncio.current_task()}, key=lambda task: (len(task.get_name()), task.get_name()))
        if len(left) > 1:
            for task in left: task.cancel()
            show(await asyncio.gather(*left, return_exceptions=True))
        """;

    private void Tasks()
    {
        var (work, main) = (NewName("work"), NewName("main"));
        Line($"""
            async def {work}(name, delay, fails=None):
                try:
                    async with AsyncGuard(name, {Pick("False", "False", "True")}):
                        await asyncio.sleep(delay)
                        if fails: raise fails
                        return name
                except asyncio.CancelledError as error:
                    print(name, 'cancelled', error.args)
                    {Pick("raise", "raise", "return 'kept'", "raise Trouble(name)")}
                finally:
                    {Pick("print(name, 'over')", "await asyncio.sleep(0)", "await asyncio.sleep(0.007)")}
            """);
        Line($"async def {main}():");
        Indented(() =>
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                string Work(string name) => $"{work}('{name}', {Delay()}{Pick("", "", $", Trouble({Mark()})", ", KeyError('k')")})";
                Guarded(() => Line(Pick(
                    $"async with asyncio.TaskGroup() as group:\n    tasks = [group.create_task({Work("a")}), group.create_task({Work("b")})]\n    {Pick("await asyncio.sleep(0.02)", "tasks[0].cancel()", "pass")}\nshow([t.result() for t in tasks])",
                    $"async with asyncio.TaskGroup() as group:\n    task = group.create_task({Work("a")})\n    {Pick("await asyncio.sleep(0.02)", "raise Trouble('body')", "group.create_task(" + Work("c") + ")")}\nshow(task.result())",
                    $"try:\n    async with asyncio.timeout({Delay()}) as limit:\n        show(await {Work("t")})\nfinally:\n    show(limit.expired())",
                    $"done, pending = await asyncio.wait([asyncio.create_task({Work("x")}, name='X'), asyncio.create_task({Work("y")}, name='Y')], timeout={Pick("None", "0.015")}, return_when=asyncio.{Pick("FIRST_COMPLETED", "ALL_COMPLETED", "FIRST_EXCEPTION")})\nshow(sorted(t.get_name() for t in done), len(pending))\nfor t in sorted(pending | done, key=lambda t: t.get_name()):\n    t.cancel()\n    try: show(await t)\n    except BaseException as error: show(error)",
                    $"task = asyncio.ensure_future({Work("s")})\nshow(await asyncio.wait_for(asyncio.shield(task), {Delay()}))",
                    $"queue = asyncio.Queue(maxsize={_random.Next(3)})\nasync def producer():\n    for i in range(3):\n        await queue.put(i)\n        print('put', i)\n    await queue.put(None)\nasync def consumer():\n    while (item := await queue.get()) is not None:\n        print('got', item)\n        await asyncio.sleep({Delay()})\nshow(await asyncio.gather(producer(), consumer()))",
                    $"lock, event = asyncio.Lock(), asyncio.Event()\nasync def one(n):\n    async with lock:\n        print('in', n)\n        await asyncio.sleep({Delay()})\n    event.set()\n    return n\nshow(await asyncio.gather(one(1), one(2), event.wait()))",
                    $"task = asyncio.create_task({Work("c")})\nawait asyncio.sleep({Delay()})\nshow(task.cancel('why'), task.cancelling())\nshow(await asyncio.gather(task, return_exceptions={Pick("True", "False")}))",
                    $"show([r async for r in numbers2()])\nasync for r in numbers2():\n    show(r)\n    {Pick("break", "continue", "raise Trouble(r)")}",
                    $"future = asyncio.get_running_loop().create_future()\nfuture.add_done_callback(lambda f: print('called', f.cancelled() or f.exception() or f.result()))\nasyncio.get_running_loop().call_later({Delay()}, future.{Pick("set_result, 5", "set_exception, Trouble('f')", "cancel")})\nshow(await future)")));
            }

            Line(Tidy);
        });
        Line($"""
            async def numbers2():
                try:
                    for n in range(3):
                        yield n
                        await asyncio.sleep(0)
                finally:
                    print('numbers closed')
            """);
        Guarded(() => Line($"asyncio.run({main}())"));
    }
}
