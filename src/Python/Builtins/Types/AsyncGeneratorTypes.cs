using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Asynchronous generators and the awaitables that their methods give.</summary>
internal static class AsyncGeneratorTypes
{
    public static void Define()
    {
        var type = Types.AsyncGenerator;
        type.AsyncIter = static (_, self) => self;
        type.AsyncNext = static (thread, self) => FirstTold(thread, Generator(self), new PyAsyncGeneratorStep(Generator(self), Value.None));
        type.Method("asend", static (thread, self, value) => FirstTold(thread, Generator(self), new PyAsyncGeneratorStep(Generator(self), value)));
        type.MethodVar("athrow", static (PyThread thread, in CallArgs args) =>
        {
            var generator = Generator(args[0]);
            return GeneratorTypes.WithException(thread, args, (t, exception) => FirstTold(t, generator, new PyAsyncGeneratorStep(generator, exception, closes: false)));
        });
        type.Method("aclose", static (thread, self) =>
            FirstTold(thread, Generator(self), new PyAsyncGeneratorStep(Generator(self), new PyException(Types.GeneratorExit, PyTuple.Empty), closes: true)));
        DefineStep(Types.AsyncGeneratorStep);
        DefineStep(Types.AsyncGeneratorThrow);
        DefineAnext(Types.AnextAwaitable);
    }

    /// <summary>Gives the step, after the thread's hooks have been told of the generator if it is its first.</summary>
    private static Value FirstTold(PyThread thread, PyGenerator generator, PyAsyncGeneratorStep step)
    {
        thread.Interpreter.Watch.Add(step);
        if (generator.Origin is not null)
            return step;
        var hooks = thread.AsyncGeneratorHooks;
        generator.Origin = hooks;
        if (!generator.IsWatched)
            thread.Interpreter.Watch.Add(generator);
        if (hooks.Loop is { HasShutDownAsyncGenerators: false } loop)
        {
            loop.AddAsyncGenerator(generator);
            return step;
        }

        if (hooks.Loop is { } late)
            return thread.Then(thread.Current!, Attributes.CallMethod(thread, late, Names.Intern("_asyncgen_firstiter_hook"), generator), (_, _) => step);
        return hooks.FirstIteration.IsNone
            ? step
            : thread.Then(thread.Current!, thread.Call(hooks.FirstIteration, generator), (_, _) => step);
    }

    private static PyGenerator Generator(Value self) => (PyGenerator)self.Ref!;

    private static PyAsyncGeneratorStep Step(Value self) => (PyAsyncGeneratorStep)self.Ref!;

    private static void DefineStep(PyType type)
    {
        type.Await = static (_, self) => self;
        type.Iter = static (_, self) => self;
        type.Next = static (thread, self) => Send(thread, Step(self), Value.None);
        type.Method("send", static (thread, self, value) => Send(thread, Step(self), value));
        type.MethodVar("throw", static (PyThread thread, in CallArgs args) =>
        {
            var step = Step(args[0]);
            return GeneratorTypes.WithException(thread, args, (t, exception) => Throw(t, step, exception));
        });
        type.Method("close", static (thread, self) =>
        {
            Step(self).IsStarted = true;
            Step(self).IsDone = true;
            return Value.None;
        });
    }

    private static Value Send(PyThread thread, PyAsyncGeneratorStep step, Value value)
    {
        if (step.IsStarted)
            return thread.ContinueStep(step, value, null);
        return value.IsNone || step.Thrown is not null
            ? thread.StartStep(step, null)
            : thread.StartStep(new PyAsyncGeneratorStep(step.Generator, value), null);
    }

    private static Value Throw(PyThread thread, PyAsyncGeneratorStep step, PyException exception)
    {
        if (step.IsStarted)
            return thread.ContinueStep(step, Value.None, exception);
        step.IsStarted = true;
        if (step.Generator is { State: GeneratorState.Suspended, IsStepping: false } generator)
        {
            // What is thrown goes into the generator instead of what the step would have begun with.
            generator.IsStepping = true;
            return thread.ContinueStep(step, Value.None, exception);
        }

        step.IsDone = true;
        return step.Generator.State == GeneratorState.Finished && !thread.EndsClosing(step, exception)
            ? thread.Raise(exception)
            : thread.StartStep(new PyAsyncGeneratorStep(step.Generator, exception, step.Closes), null);
    }

    private static void DefineAnext(PyType type)
    {
        type.Await = static (_, self) => self;
        type.Iter = static (_, self) => self;
        type.Next = static (thread, self) => Anext(self).Drive(thread, static (t, iterator) => iterator.Type.Next is { } next
            ? next(t, iterator)
            : t.Raise(Types.TypeError, $"'{iterator.Type.Name}' object is not an iterator"));
        type.Method("send", static (thread, self, value) => Anext(self).Drive(thread, (t, iterator) => Attributes.CallMethod(t, iterator, Names.Send, value)));
        type.MethodVar("throw", static (PyThread thread, in CallArgs args) =>
        {
            var given = args.Positional[1..].ToArray();
            return Anext(args[0]).Drive(thread, (t, iterator) => Attributes.CallMethod(t, iterator, Names.Throw, given));
        });
        type.Method("close", static (thread, self) => Anext(self).Drive(thread, static (t, iterator) => Attributes.CallMethod(t, iterator, Names.Close)));
    }

    private static PyAnextAwaitable Anext(Value self) => (PyAnextAwaitable)self.Ref!;
}
