namespace Playground.Tests.Unit.Differential;

internal sealed partial class ProgramWriter
{
    private void Function()
    {
        var name = NewName("f");
        var kinds = new Kind[_random.Next(0, 4)];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = Any();
        var result = Any();
        var parameters = kinds.Select((kind, i) => (Name: NewName("p"), Kind: kind, Default: i > 0 && i == kinds.Length - 1 && Chance(50))).ToArray();
        var list = string.Join(", ", parameters.Select(parameter => parameter.Default ? $"{parameter.Name}={Literal(parameter.Kind)}" : parameter.Name));
        if (kinds.Length > 1 && Chance(20))
            list = list.Replace(", ", ", /, ", StringComparison.Ordinal)[..list.IndexOf(',')] + ", /" + list[list.IndexOf(',')..];
        Line($"def {name}({list}):");
        Indented(() =>
        {
            foreach (var parameter in parameters)
                _variables.Add((parameter.Name, parameter.Kind));
            if (Chance(30))
            {
                Line("total = 0");
                Line("def inner(step):");
                Line("    nonlocal total");
                Line($"    total += step {Pick("+", "-", "*")} {_random.Next(1, 9)}");
                Line("    return total");
                Line($"show(inner({_random.Next(9)}), inner({_random.Next(9)}), total)");
            }

            LocalBlock(2, 1);
            Line($"return {Expression(result, 2)}");
        });
        _functions.Add((name, kinds, result));
        Line($"show({name}.__name__, {name}.__code__.co_argcount, {name}.__defaults__)");
        // Called wrongly, now and then.
        if (Chance(40))
            Guarded(() => Line($"show({name}({Pick("1, 2, 3, 4, 5", "nothing=1", "*[1, 2, 3], **{}", "1, 1, 1, q=2")}))"));
    }

    // Assignments inside of a function would make the program's own variables local, and most uses an error.
    private void LocalBlock(int statements, int depth)
    {
        var outer = _variables.ToArray();
        for (var i = 0; i < statements; i++)
        {
            var name = NewName("l");
            var kind = Any();
            Line($"{name} = {Expression(kind, 2)}");
            _variables.Add((name, kind));
        }

        var own = _variables.Where(variable => variable.Name[0] is 'l' or 'p').ToArray();
        _variables.Clear();
        _variables.AddRange(own);
        Block(2, depth);
        var added = _variables.Skip(own.Length).ToArray();
        _variables.Clear();
        _variables.AddRange(outer);
        _variables.AddRange(own.Except(outer));
        _variables.AddRange(added.Except(outer));
    }

    private void Generator()
    {
        var name = NewName("g");
        Line($"def {name}(count):");
        Indented(() =>
        {
            Line("try:");
            Line("    for n in range(count):");
            Line($"        got = yield n {Pick("*", "+", "-")} {_random.Next(1, 5)}");
            Line("        if got is not None:");
            Line("            print('got', got)");
            Line($"    {Pick("yield from [1, 2]", "return 'done'", "raise Trouble('from inside')", "yield from range(2)")}");
            Line("except (Trouble, ValueError) as error:");
            Line("    print('inside', repr(error))");
            Line("    yield 'more'");
            Line("finally:");
            Line("    print('closed')");
        });
        Guarded(() =>
        {
            Line($"it = {name}({_random.Next(0, 5)})");
            for (var i = _random.Next(1, 6); i > 0; i--)
                Line($"show({Pick("next(it)", "next(it, None)", "it.send(None)", "it.send('x')", "it.throw(Trouble('thrown'))", "it.close()", "list(it)", "it.gi_frame is None", "sum(n for n in it if type(n) is int)")})");
            Line("it.close()");
        });
    }

    private void Class()
    {
        var name = NewName("C");
        var hasOrder = Chance(50);
        Line($"class {name}{Pick("", "(Guard)", "(list)", "(dict)", "(int)", "(str)", "(Exception)")}:");
        Indented(() =>
        {
            Line($"level = {Literal(Any())}");
            Line("def __repr__(self):");
            Line($"    return f'<{name} {{self.level!r}}>'");
            if (hasOrder)
            {
                Line("def __lt__(self, other):");
                Line("    print('lt', end=' ')");
                Line($"    return {Pick("NotImplemented", "True", "False", "id(self) == 1", "other.level")}");
            }

            if (Chance(50))
            {
                Line("def __eq__(self, other):");
                Line($"    return {Pick("NotImplemented", "True", "self is other")}");
            }

            if (Chance(50))
            {
                Line("def __getattr__(self, name):");
                Line($"    {Pick("raise AttributeError(name)", "return name * 2", "return self.level")}");
            }

            if (Chance(40))
            {
                Line("@property");
                Line("def size(self):");
                Line($"    return {Pick("len(self.level)", "1", "self.missing", "1 / 0")}");
                Line("@classmethod");
                Line("def make(cls):");
                Line("    return cls.__name__, cls.level");
                Line("@staticmethod");
                Line("def plain(n=2):");
                Line("    return n + 1");
            }

            if (Chance(40))
            {
                Line("def __len__(self):");
                Line($"    return {Pick("3", "0", "-1", "'x'", "True")}");
                Line("def __getitem__(self, key):");
                Line($"    {Pick("return key", "raise IndexError(key)", "return self.level[key]")}");
                Line($"def __contains__(self, item):");
                Line($"    return {Pick("item", "NotImplemented", "1")}");
            }

            if (Chance(40))
            {
                Line($"def __{Pick("add", "radd", "mul", "sub", "or", "matmul", "rsub")}__(self, other):");
                Line($"    return {Pick("NotImplemented", "'sum'", "self.level")}");
            }
        });
        for (var i = _random.Next(2, 6); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}())",
                $"show({name}().level, {name}.level)",
                $"show({name}() == {name}(), {name}() != 1)",
                $"show(sorted([{name}(), {name}()]))",
                $"show({name}() < {name}())",
                $"show({name}() + {Literal(Any())})",
                $"show({Literal(Any())} - {name}())",
                $"show({name}() @ 1)",
                $"show(len({name}()), bool({name}()))",
                $"show({name}()[1], 1 in {name}())",
                $"show({name}().missing)",
                $"show({name}().size, {name}.make(), {name}.plain())",
                $"show(isinstance({name}(), {name}), {name}.__mro__)",
                $"show({name}(1, 2))",
                $"show(next(iter({name}())))",
                $"show({{{name}(): 1}})",
                $"{name}().level = 1",
                $"del {name}().level",
                $"show(str({name}()), f'{{{name}()!r:>20}}')",
                $"raise {name}()")));
        }
    }

    private void Coroutine()
    {
        var name = NewName("co");
        Line($"async def {name}(name, delay):");
        Indented(() =>
        {
            Line("try:");
            Line("    print(name, 'starts')");
            Line($"    await asyncio.sleep(delay{Pick("", ", 'x'", " / 2")})");
            Line($"    {Pick("return name * 2", "raise Trouble(name)", "return delay", "await asyncio.sleep(0)", "return 1 // (len(name) - 2)")}");
            Line("except asyncio.CancelledError:");
            Line("    print(name, 'cancelled')");
            Line($"    {Pick("raise", "return 'swallowed'", "raise")}");
            Line("finally:");
            Line("    print(name, 'ends')");
        });
        var main = NewName("main");
        Line($"async def {main}():");
        Indented(() =>
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                Guarded(() => Line(Pick(
                    $"show(await {name}('aa', {Delay()}))",
                    $"show(await asyncio.gather({name}('a', {Delay()}), {name}('bb', {Delay()}), {name}('ccc', {Delay()}), return_exceptions=True))",
                    $"show(await asyncio.wait_for({name}('w', {Delay()}), {Delay()}))",
                    $"task = asyncio.create_task({name}('tt', {Delay()}), name='T')\nawait asyncio.sleep({Delay()})\ntask.cancel()\nshow(await task)",
                    $"async with asyncio.timeout({Delay()}):\n    show(await {name}('to', {Delay()}))",
                    $"async with asyncio.TaskGroup() as group:\n    one = group.create_task({name}('g', {Delay()}))\n    two = group.create_task({name}('gg', {Delay()}))\nshow(one.result(), two.result())",
                    $"for next_one in asyncio.as_completed([asyncio.create_task({name}('x', 0.01)), asyncio.create_task({name}('yy', {Pick("0", "0.02")}))]):\n    try:\n        show(await next_one)\n    except Exception as error:\n        show(error)",
                    $"show([n async for n in numbers({_random.Next(4)})])")));
            }

            Line(Tidy);
        });
        Line("async def numbers(count):");
        Line("    for n in range(count):");
        Line("        await asyncio.sleep(0)");
        Line("        yield n");
        Guarded(() => Line($"asyncio.run({main}())"));
    }

    // Thirds of a hundredth, so that no two sums of delays fall together by rounding.
    private string Delay() => Pick("0", "0.01", "0.02", "0.03", "0.05");
}
