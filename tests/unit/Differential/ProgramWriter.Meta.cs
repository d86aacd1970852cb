namespace Playground.Tests.Unit.Differential;

// Descriptors, metaclasses, type parameters, context variables, nested groups of exceptions.
internal sealed partial class ProgramWriter
{
    private void Meta()
    {
        var name = NewName("K");
        Guarded(() => Line($"""
            class Field{name}:
                def __init__(self, check={Pick("int", "str", "(int, float)")}): self.check = check
                def __set_name__(self, owner, name):
                    print('named', owner.__name__, name)
                    self.name = {Pick("'_' + name", "name")}
                def __get__(self, obj, owner=None):
                    if obj is None: return {Pick("self", "owner.__name__", "'class'")}
                    return obj.__dict__.get(self.name, {Pick("None", "'unset'")})
                {Pick("def __set__(self, obj, value):\n        if not isinstance(value, self.check): raise TypeError(f'{self.name}: {value!r}')\n        obj.__dict__[self.name] = value", "def __delete__(self, obj):\n        print('deleted', self.name)", "pass").Replace("\n    ", "\n                ")}
            class Meta{name}(type):
                def __new__(mcls, name, bases, ns, {Pick("**kw", "tag=None", "*, tag='t'")}):
                    print('new', name, [b.__name__ for b in bases], sorted(k for k in ns if k[0] != '_'))
                    return super().__new__(mcls, name, bases, ns)
                {Pick("def __call__(cls, *args):\n        print('call', cls.__name__, args)\n        return super().__call__(*args)", "def __iter__(cls): return iter(['x', cls.__name__])", "def __prepare__(name, bases, **kw): return {'given': 1}\n    __prepare__ = staticmethod(__prepare__)", "def __getitem__(cls, key): return cls.__name__ + str(key)", "def __instancecheck__(cls, other): return other == 5", "__len__ = lambda cls: 3").Replace("\n    ", "\n                ")}
                {Pick("def __init__(cls, name, bases, ns, **kw): cls.tag = kw.get('tag', 'none')", "def __init__(cls, *args): super().__init__(*args)", "pass")}
            class {name}({Pick("", "dict, ", "Exception, ")}metaclass=Meta{name}{Pick("", ", tag=5")}):
                a = Field{name}()
                b = Field{name}({Pick("str", "list", "")})
                {Pick("__slots__ = ()", "def __init_subclass__(cls, **kw):\n        super().__init_subclass__()\n        print('sub', cls.__name__, kw)", "def __class_getitem__(cls, item): return ('got', item)", "def __getattr__(self, name): return 'dynamic ' + name").Replace("\n    ", "\n                ")}
            """));
        for (var i = _random.Next(3, 7); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"x = {name}()\nx.a = {Expression(Any(), 1)}\nshow(x.a, x.__dict__)",
                $"x = {name}()\nshow(x.a, {name}.a if type({name}.a) is str else 0)\ndel x.a",
                $"class {name}s({name}{Pick("", ", flag=1", ", tag=2")}): {Pick("pass", "a = 5", "c = Field" + name + "()")}\nshow({name}s.__mro__[1].__name__, type({name}s).__name__)",
                $"show(list({name}), len({name}))",
                $"show({name}[3])",
                $"show(isinstance(5, {name}), isinstance({name}(), {name}))",
                $"show({name}(1, 2))",
                $"show({name}.tag, {name}().missing)",
                $"{name}.a = 1\nshow({name}.a, {name}().a)",
                $"x = {name}()\nx.zz = 1\nshow(vars(x))")));
        }
    }

    private void Generics()
    {
        var name = NewName("G");
        Guarded(() => Line($"""
            class {name}[T{Pick("", ": int", ": (int, str)")}{Pick("", ", *Ts", ", **P", ", U", ", U = str")}]:
                def __init__(self, *items: T): self.items = list(items)
                def first[V](self, other: V) -> {Pick("T | V", "V", "T")}: return self.items[0] if self.items else other
                def __class__name(self): return __class__.__name__
                {Pick("def __repr__(self): return f'{type(self).__name__}{self.items}'", "def __eq__(self, other): return self.items == other.items", "def __iter__(self): yield from self.items")}
            type Alias{name}[A] = {name}[A] | {Pick("list[A]", "None", "undefined_name")}
            def same{name}[X: {Pick("str", "float")}](x: X, *xs: X) -> list[X]: return [x, *xs]
            """));
        for (var i = _random.Next(3, 7); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}.__type_params__, {name}.__orig_bases__, {name}.__parameters__)",
                $"show({name}[int], {name}[int]{Pick("", ".__args__", ".__origin__", "(3).items", "[str]")})",
                $"show({name}[int, str])",
                $"show(Alias{name}, Alias{name}.__value__, Alias{name}.__type_params__)",
                $"show(Alias{name}[int], Alias{name}[int].__args__)",
                $"show(same{name}('a', 'b'), same{name}.__annotations__, same{name}.__type_params__[0].__bound__)",
                $"show(list({name}(1, 2)), {name}(1) == {name}(1), repr({name}(5))[:2])",
                $"show({name}(4).first(5), {name}().first('other'))",
                $"isinstance({name}(), {name}[int])",
                $"class {name}s({name}[str]): pass\nshow({name}s.__orig_bases__, {name}s.__mro__[1].__name__, {name}s(1).items)",
                $"show(Alias{name}(5))",
                $"x = {name}(1)\nmatch x:\n    case {name}(items=[a]): show('one', a)\n    case {name}(): show('some')",
                $"import typing\nshow(typing.get_type_hints(same{name}), typing.get_args(list[int]), typing.get_origin({name}[int]) is {name})")));
        }
    }

    private void ContextVariables()
    {
        var (name, main) = (NewName("cv"), NewName("main"));
        Line($"import contextvars\n{name} = contextvars.ContextVar('{name}'{Pick("", ", default='d'")})");
        Line($"async def {main}():");
        Indented(() =>
        {
            for (var i = _random.Next(2, 5); i > 0; i--)
            {
                Guarded(() => Line(Pick(
                    $"show({name}.get({Pick("", "'fallback'")}))",
                    $"token = {name}.set({_random.Next(9)})\nshow({name}.get(), token.old_value is contextvars.Token.MISSING)\n{name}.reset(token)\n{Pick($"{name}.reset(token)", "pass")}",
                    $"async def child(n):\n    {name}.set(n)\n    await asyncio.sleep(0.01 * n)\n    return {name}.get()\nshow(await asyncio.gather(*[child(n) for n in range(3)]), {name}.get('unset'))",
                    $"ctx = contextvars.copy_context()\nshow(ctx.run(lambda: ({name}.set('in'), {name}.get())[1]), {name}.get('out'), ctx.get({name}), {name} in ctx, len(ctx) > 0)\n{Pick("ctx.run(ctx.run, print)", "pass")}",
                    $"{name}.set('task')\nasyncio.get_running_loop().call_soon(lambda: print('soon', {name}.get('none')))\nawait asyncio.sleep(0)",
                    $"def work():\n    return {name}.get('thread')\nshow(await asyncio.to_thread(work), await asyncio.get_running_loop().run_in_executor(None, work))",
                    $"async def gen():\n    {name}.set('gen')\n    yield {name}.get()\n    yield {name}.get()\nshow([x async for x in gen()], {name}.get('after'))")));
            }
        });
        Guarded(() => Line($"asyncio.run({main}())"));
    }

    private void NestedGroups()
    {
        var error = Pick("ValueError(1)", "TypeError('t')", "Trouble('x')", "KeyError('k')");
        for (var i = _random.Next(2, 5); i > 0; i--)
        {
            var group = $"ExceptionGroup('g', [{error}, ExceptionGroup('inner', [OSError({Pick("2, 'No such'", "'o'")}), {Pick("ValueError(2)", "Trouble('deep')")}])])";
            Guarded(() => Line(Pick(
                $"try:\n    raise {group}\nexcept* {Pick("ValueError", "(TypeError, Trouble)", "OSError", "Exception", "ExceptionGroup")} as eg:\n    show(eg, eg.exceptions)\n    {Pick("pass", "raise", "raise KeyError('new')", "raise Trouble('c') from eg")}\nexcept* {Pick("Trouble", "KeyError", "OSError")} as other:\n    show('other', other)\nelse:\n    print('else')\nfinally:\n    print('finally')",
                $"g = {group}\nshow(g.split({Pick("ValueError", "lambda e: isinstance(e, OSError)", "(Trouble, TypeError)", "5")}), g.subgroup({Pick("OSError", "lambda e: False", "ExceptionGroup")}), g.derive([ValueError(3)]))",
                $"g = {group}\ng.add_note('noted')\nraise g from {Pick("None", "Trouble('cause')")}",
                $"try:\n    {Pick("1 / 0", "raise ValueError(3)", "[][1]")}\nexcept* {Pick("ZeroDivisionError", "ValueError", "IndexError")} as eg:\n    show(type(eg).__name__, eg.exceptions, eg.message)",
                $"ExceptionGroup({Pick("'g', []", "'g', [1]", "5, [ValueError()]", "'g'", "'g', [BaseException()]")})",
                $"show(BaseExceptionGroup('b', [{Pick("ValueError()", "KeyboardInterrupt()")}]))",
                $"async def fail(n):\n    await asyncio.sleep(0.01 * n)\n    raise {Pick("ValueError", "Trouble", "OSError")}(n)\nasync def both():\n    async with asyncio.TaskGroup() as tg:\n        tg.create_task(fail(1)); tg.create_task(fail(1)); tg.create_task(fail(3))\n        {Pick("raise KeyError('body')", "await asyncio.sleep(1)", "pass")}\nasyncio.run(both())")));
        }
    }

    private void Threads()
    {
        var name = NewName("jobs");
        Line("import threading, queue, concurrent.futures");
        for (var i = _random.Next(2, 4); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"{name} = queue.{Pick("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")}()\nfor n in [3, 1, 2]: {name}.put(n)\nshow([{name}.get() for _ in range(3)], {name}.empty())\n{name}.get({Pick("block=False", "timeout=0.01", "False")})",
                $"{name} = queue.Queue(maxsize=1)\n{name}.put(1)\n{name}.put(2, {Pick("block=False", "timeout=0.01")})",
                $"seen = []\ndef work(n):\n    {Pick("seen.append(n * n)", "raise Trouble(n)", "seen.append(threading.current_thread().name)")}\nthreads = [threading.Thread(target=work, args=(n,), name=f'T{{n}}') for n in range(2)]\nthreading.excepthook = lambda a: print('hook', a.exc_type.__name__, a.thread.name)\nfor t in threads: t.start(); t.join()\nshow(seen, [t.is_alive() for t in threads])\n{Pick("threads[0].start()", "t = threading.Thread(target=5); t.start(); t.join()", "pass")}\nthreading.excepthook = threading.__excepthook__",
                $"with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:\n    show(list(pool.map(lambda n: {Pick("n * 2", "1 // n", "str(n)")}, [{Pick("1, 2", "1, 0", "3")}])))\n    f = pool.submit({Pick("pow, 2, 5", "int, 'x'", "print, 'in pool'")})\n    show(f.exception(), f.done())\n    show(f.result())",
                $"lock = threading.{Pick("Lock", "RLock")}()\nwith lock: show(lock.acquire(blocking=False))\nlock.release()",
                $"event = threading.Event()\nshow(event.wait(0.01), event.is_set())\nthreading.Timer(0.01, event.set).start()\nshow(event.wait(1))",
                $"local = threading.local()\nlocal.x = 1\ndef look(): print(getattr(local, 'x', 'nothing'))\nt = threading.Thread(target=look); t.start(); t.join()\nshow(local.x)\nlocal.y",
                $"b = threading.Barrier({Pick("1", "2")}, timeout=0.02)\nshow(b.wait())")));
        }
    }
}
