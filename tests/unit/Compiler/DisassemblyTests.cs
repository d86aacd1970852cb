namespace Playground.Tests.Unit.Compilation;

/// <summary>What code is made of programs, as text: a change here is a change of the compiler.</summary>
public class DisassemblyTests
{
    [Fact]
    public void Loops_test_at_their_end() => AssertCode(
        """
        def f(a, b):
            x = a + b * 2
            while x < b and a:
                x += 1
                if x is None:
                    break
            else:
                del a
            return x
        """,
        "f",
        """
            0 LoadInt        r3, 2
            1 Mult           r3, b, r3
            2 Add            x, a, r3
            3 JumpIfNotLt    x, b, -> 11
            4 JumpIfFalse    a, -> 11
            5 InplaceAddInt  x, x, 1
            6 JumpIfNotNone  x, -> 8
            7 Jump           -> 13
            8 JumpIfNotLt    x, b, -> 11
            9 CheckBound     a
           10 JumpIfTrue     a, -> 5
           11 CheckBound     a
           12 Unbind         a
           13 Return         x
        """);

    [Fact]
    public void Finally_runs_on_every_way_out() => AssertCode(
        """
        def f(path):
            with open(path) as file:
                try:
                    return file.read()
                except OSError as error:
                    print(error)
                finally:
                    path = None
        """,
        "f",
        """
            0 LoadGlobal     r5, open
            1 Move           r6, path
            2 Call           r5, 1, r5
            3 LoadContext    r3, r5, 0
            4 Call           r4, 0, r4
            5 Move           file, r4
            6 LoadMethod     r4, file, read
            7 CallMethod     r4, 0, r4
            8 LoadConst      path, None
            9 Move           r5, r3
           10 LoadConst      r6, None
           11 LoadConst      r7, None
           12 LoadConst      r8, None
           13 Call           r5, 3, r5
           14 Return         r4
           15 EnterHandler   r5, r4
           16 LoadGlobal     r6, OSError
           17 JumpIfNoMatch  r4, r6, -> 28
           18 Move           error, r4
           19 LoadGlobal     r6, print
           20 Move           r7, error
           21 Call           r6, 1, r6
           22 LeaveHandler   r5
           23 Unbind         error
           24 Jump           -> 32
           25 LeaveHandler   r5
           26 Unbind         error
           27 Reraise        r4
           28 LeaveHandler   r5
           29 Reraise        r4
           30 LeaveHandler   r5
           31 Reraise        r4
           32 LoadConst      path, None
           33 Jump           -> 40
           34 EnterHandler   r5, r4
           35 LoadConst      path, None
           36 LeaveHandler   r5
           37 Reraise        r4
           38 LeaveHandler   r5
           39 Reraise        r4
           40 Move           r4, r3
           41 LoadConst      r5, None
           42 LoadConst      r6, None
           43 LoadConst      r7, None
           44 Call           r4, 3, r4
           45 Jump           -> 54
           46 EnterHandler   r5, r4
           47 CallExit       r3, r4
           48 JumpIfTrue     r3, -> 53
           49 LeaveHandler   r5
           50 Reraise        r4
           51 LeaveHandler   r5
           52 Reraise        r4
           53 LeaveHandler   r5
           54 LoadConst      r3, None
           55 Return         r3
          6 to 8 -> 15, r4
          19 to 22 -> 25, r4
          16 to 19 -> 30, r4
          6 to 8 -> 34, r4
          15 to 32 -> 34, r4
          35 to 36 -> 38, r4
          5 to 9 -> 46, r4
          15 to 40 -> 46, r4
          47 to 49 -> 51, r4
        """);

    [Fact]
    public void A_class_body_fills_its_namespace() => AssertCode(
        """"
        class A(B, metaclass=M):
            """doc"""
            x: int = 1
            def f(self, *args, **kw):
                return super().f(*args, k=1, **kw)
        """",
        "A",
        """
            0 LoadName       r0, __name__
            1 StoreName      r0, __module__
            2 LoadConst      r0, 'A'
            3 StoreName      r0, __qualname__
            4 LoadInt        r0, 1
            5 StoreName      r0, __firstlineno__
            6 LoadConst      r1, None
            7 Intrinsic      r1, SetUpAnnotations, r1
            8 LoadConst      r0, 'doc'
            9 StoreName      r0, __doc__
           10 LoadInt        r1, 1
           11 StoreName      r1, x
           12 LoadName       r2, int
           13 LoadName       r3, __annotations__
           14 LoadConst      r4, 'x'
           15 SetItem        r2, r3, r4
           16 MakeFunction   r1, <A.f>, 0
           17 StoreName      r1, f
           18 LoadConst      r0, ()
           19 StoreName      r0, __static_attributes__
           20 LoadCell       r0, cell __class__
           21 StoreName      r0, __classcell__
           22 LoadConst      r1, None
           23 Return         r1
        """);

    [Fact]
    public void Super_gets_the_class_and_the_first_parameter() => AssertCode(
        """"
        class A(B, metaclass=M):
            """doc"""
            x: int = 1
            def f(self, *args, **kw):
                return super().f(*args, k=1, **kw)
        """",
        "f",
        """
            0 LoadGlobal     r3, super
            1 LoadDeref      r4, cell __class__
            2 Move           r5, self
            3 Call           r3, 2, r3
            4 LoadAttr       r3, r3, f
            5 BuildList      r4, r6, 0
            6 ListExtend     r4, args, r3
            7 ListToTuple    r4
            8 LoadConst      r6, 'k'
            9 LoadInt        r7, 1
           10 BuildDict      r5, r6, 1
           11 DictMerge      r5, kw, r3
           12 CallSpread     r3, 0, r3
           13 Return         r3
        """);

    [Fact]
    public void Awaiting_loops_and_contexts() => AssertCode(
        """
        async def f(xs):
            async with lock as x:
                async for y in xs:
                    await y
            return [await z async for z in xs if z]
        """,
        "f",
        """
            0 LoadGlobal     r6, lock
            1 LoadContext    r4, r6, 1
            2 Call           r5, 0, r5
            3 Await          r5, r5, 1
            4 Move           x, r5
            5 GetAsyncIter   r5, xs
            6 GetAsyncNext   r6, r5
            7 Await          r6, r6, 3
            8 Move           y, r6
            9 Await          r6, y, 0
           10 Jump           -> 6
           11 EndAsyncFor    r6, -> 12
           12 Move           r5, r4
           13 LoadConst      r6, None
           14 LoadConst      r7, None
           15 LoadConst      r8, None
           16 Call           r5, 3, r5
           17 Await          r5, r5, 2
           18 Jump           -> 28
           19 EnterHandler   r6, r5
           20 CallExit       r4, r5
           21 Await          r4, r4, 2
           22 JumpIfTrue     r4, -> 27
           23 LeaveHandler   r6
           24 Reraise        r5
           25 LeaveHandler   r6
           26 Reraise        r5
           27 LeaveHandler   r6
           28 GetAsyncIter   r5, xs
           29 BuildList      r4, xs, 0
           30 GetAsyncNext   r6, r5
           31 Await          r6, r6, 3
           32 Move           z, r6
           33 JumpIfFalse    z, -> 30
           34 Await          r6, z, 0
           35 ListAppend     r4, r6
           36 Jump           -> 30
           37 EndAsyncFor    r6, -> 38
           38 Unbind         z
           39 Return         r4
          6 to 8 -> 11, r6
          4 to 12 -> 19, r5
          20 to 23 -> 25, r5
          30 to 32 -> 37, r6
        """);

    [Fact]
    public void Comprehensions_run_in_place() => AssertCode(
        """
        def f(xs):
            return [lambda: x for x in xs], {k: v for k, v in xs}, (y for y in xs)
        """,
        "f",
        """
            0 GetIter        r5, xs
            1 NewCell        cell x
            2 BuildList      r4, xs, 0
            3 ForIter        r6, r5, -> 8
            4 StoreDeref     r6, cell x
            5 MakeFunction   r6, <f.<locals>.<lambda>>, 0
            6 ListAppend     r4, r6
            7 Jump           -> 3
            8 NewCell        cell x
            9 GetIter        r6, xs
           10 BuildDict      r5, xs, 0
           11 ForIter        r7, r6, -> 17
           12 UnpackSequence r8, r7, 2
           13 Move           k, r8
           14 Move           v, r9
           15 DictInsert     r5, k, v
           16 Jump           -> 11
           17 Unbind         k
           18 Unbind         v
           19 MakeFunction   r6, <f.<locals>.<genexpr>>, 0
           20 GetIter        r7, xs
           21 Call           r6, 1, r6
           22 BuildTuple     r3, r4, 3
           23 Return         r3
        """);

    [Fact]
    public void Only_what_may_be_unassigned_is_checked() => AssertCode(
        """
        def f(a):
            if a > 0:
                b = 1
            for i in a:
                c = b
            print(c, b)
        """,
        "f",
        """
            0 LoadInt        r4, 0
            1 JumpIfNotGt    a, r4, -> 3
            2 LoadInt        b, 1
            3 GetIter        r4, a
            4 ForIter        i, r4, -> 8
            5 CheckBound     b
            6 Move           c, b
            7 Jump           -> 4
            8 LoadGlobal     r4, print
            9 CheckBound     c
           10 Move           r5, c
           11 CheckBound     b
           12 Move           r6, b
           13 Call           r4, 2, r4
           14 LoadConst      r4, None
           15 Return         r4
        """);

    [Fact]
    public void Assignments() => AssertCode(
        """
        a, b = b, a
        x.y[z] += w
        first, *rest = p(q=1)
        r = not a or 1 < b < c
        del rest
        """,
        "<module>",
        """
            0 LoadGlobal     r0, b
            1 LoadGlobal     r1, a
            2 StoreGlobal    r0, a
            3 StoreGlobal    r1, b
            4 LoadGlobal     r0, x
            5 LoadAttr       r0, r0, y
            6 LoadGlobal     r1, z
            7 GetItem        r2, r0, r1
            8 LoadGlobal     r3, w
            9 InplaceAdd     r2, r2, r3
           10 SetItem        r2, r0, r1
           11 LoadGlobal     r0, p
           12 LoadInt        r1, 1
           13 CallKeyword    r0, 1, r0
           14 Operand        0
           15 UnpackStar     r1, r0, 256
           16 StoreGlobal    r1, first
           17 StoreGlobal    r2, rest
           18 LoadGlobal     r1, a
           19 Not            r0, r1
           20 JumpIfTrue     r0, -> 27
           21 LoadInt        r1, 1
           22 LoadGlobal     r2, b
           23 Lt             r0, r1, r2
           24 JumpIfFalse    r0, -> 27
           25 LoadGlobal     r3, c
           26 Lt             r0, r2, r3
           27 StoreGlobal    r0, r
           28 DeleteGlobal   rest
           29 LoadConst      r0, None
           30 Return         r0
        """);

    private static void AssertCode(string program, string function, string expected) =>
        Assert.Equal(expected, CompilerTesting.Body(program, function), ignoreLineEndingDifferences: true);
}
