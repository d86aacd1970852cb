using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>What is shown of locks, events, queues and their like.</summary>
internal sealed class PrimitiveBuilder(LoopState state, StageMemory memory)
{
    private const int MostItems = 12;

    public PrimitivesView Build() => new(state.Primitives
        .Select(primitive => memory.Primitives.Find(primitive.Number, primitive.ChangedAt)
            ?? memory.Primitives.Keep(primitive.Number, View(primitive), primitive.ChangedAt)).ToSeq());

    private PrimitiveView View(PrimitiveInfo primitive) => new(
        primitive.Number,
        primitive.Type,
        primitive.Name,
        primitive.Capacity,
        primitive.Value,
        primitive.Items.Take(MostItems).Select(Item).ToSeq(),
        Math.Max(0, primitive.Items.Count - MostItems),
        Waiters(primitive),
        primitive.Holders.Select(Chip).OfType<TaskChip>().Distinct().ToSeq());

    private ItemView Item(QueueItem item) =>
        new($"i{item.PutAt}", item.Text, item.Task > 0 ? $"t{item.Task}" : "main", state.Task(item.Task)?.Color);

    // By what they wait to do. Hundreds may: only those that are shown are looked up.
    private Seq<WaiterView> Waiters(PrimitiveInfo primitive)
    {
        var lines = new List<(string Operation, List<TaskChip> Tasks, int More)>();
        foreach (var waiter in primitive.Waiters)
        {
            var operation = waiter.Operation;
            var at = lines.FindIndex(line => line.Operation == operation);
            if (at < 0)
            {
                at = lines.Count;
                lines.Add((operation, [], 0));
            }
            var line = lines[at];
            if (line.Tasks.Count == WaiterView.Most)
                lines[at] = line with { More = line.More + 1 };
            else if (Chip(waiter.Task) is { } chip && !line.Tasks.Contains(chip))
                line.Tasks.Add(chip);
        }
        return lines.Select(line => new WaiterView(line.Operation, line.Tasks.ToSeq(), line.More)).ToSeq();
    }

    private TaskChip? Chip(int task) => TaskChip.Of(state, task);
}
