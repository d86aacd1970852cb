using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>What is shown of locks, events, queues and their like.</summary>
internal sealed class PrimitiveBuilder(LoopState state)
{
    private const int MostItems = 12;

    public PrimitivesView Build() => new(state.Primitives.Select(View).ToSeq());

    private PrimitiveView View(PrimitiveInfo primitive) => new(
        primitive.Number,
        primitive.Type,
        primitive.Name,
        primitive.Capacity,
        primitive.Value,
        primitive.Items.Take(MostItems).Select(Item).ToSeq(),
        Math.Max(0, primitive.Items.Count - MostItems),
        primitive.Waiters.GroupBy(waiter => waiter.Operation)
            .Select(group => new WaiterView(
                group.Key, Chips(group.Take(WaiterView.Most).Select(waiter => waiter.Task)), Math.Max(0, group.Count() - WaiterView.Most))).ToSeq(),
        Chips(primitive.Holders));

    private ItemView Item(QueueItem item) =>
        new($"i{item.PutAt}", item.Text, item.Task > 0 ? $"t{item.Task}" : "main", state.Task(item.Task)?.Color);

    private Seq<TaskChip> Chips(IEnumerable<int> tasks) => tasks
        .Select(task => TaskChip.Of(state, task)).OfType<TaskChip>().Distinct().ToSeq();
}
